package dev.personalbrain.archive;

import java.io.IOException;

/** A jar or a tarball that is truncated, corrupt or hostile: {@code "bad jar: <file>: <what, at which entry or offset>"}. */
public final class BadArchiveException extends IOException {
    private static final long serialVersionUID = 1L;

    public BadArchiveException(String message) {
        super(message);
    }
}
