package dev.personalbrain.app.error;

import java.nio.file.FileSystemException;

/** A throwable in one line. */
public final class Reason {
    private Reason() {}

    /** The first line of the innermost cause's message. Its type comes first where the message is a bare file name, or there is none. */
    public static String of(Throwable throwable) {
        Throwable innermost = throwable;
        while (innermost.getCause() != null) {
            innermost = innermost.getCause();
        }
        String message = firstLine(innermost.getMessage());
        String type = innermost.getClass().getSimpleName();
        if (message.isEmpty()) {
            return type;
        }
        return innermost instanceof FileSystemException ? type + ": " + message : message;
    }

    private static String firstLine(String message) {
        return message == null ? "" : message.strip().lines().findFirst().orElse("");
    }
}
