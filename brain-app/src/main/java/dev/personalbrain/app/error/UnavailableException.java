package dev.personalbrain.app.error;

/** A part of the application does not work right now, through no fault of the caller: a library that cannot be loaded, a full disk. */
public final class UnavailableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public UnavailableException(String message, Throwable cause) {
        super(message, cause);
    }

    /** Says which library, and the last reason in the chain, which is the dynamic loader's own. */
    public static UnavailableException library(String name, Throwable cause) {
        return new UnavailableException(name + " cannot be loaded: " + Reason.of(cause), cause);
    }
}
