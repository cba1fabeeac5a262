package dev.personalbrain.app.error;

/** A part of the application does not work right now, through no fault of the caller: a library that cannot be loaded, a full disk. */
public final class UnavailableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public UnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
