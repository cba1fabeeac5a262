package dev.personalbrain.app.error;

/** A throwable in one line. */
public final class Reason {
    private Reason() {}

    /** The first line of the innermost cause's message, or its type where it has none. */
    public static String of(Throwable throwable) {
        Throwable innermost = throwable;
        while (innermost.getCause() != null) {
            innermost = innermost.getCause();
        }
        return firstLine(innermost);
    }

    private static String firstLine(Throwable throwable) {
        String message = throwable.getMessage();
        return message == null || message.isBlank()
                ? throwable.getClass().getSimpleName()
                : message.strip().lines().findFirst().orElseThrow();
    }
}
