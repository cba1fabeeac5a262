package dev.personalbrain.health;

/** Why the application does not count as well; one line. */
final class UnhealthyException extends Exception {
    private static final long serialVersionUID = 1L;

    UnhealthyException(String message) {
        super(message);
    }

    UnhealthyException(String message, Throwable cause) {
        super(message, cause);
    }
}
