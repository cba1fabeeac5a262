package dev.personalbrain.app.error;

/** Input that the caller can correct. The message is one line that names the field. */
public final class InvalidInputException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public InvalidInputException(String message) {
        super(message);
    }
}
