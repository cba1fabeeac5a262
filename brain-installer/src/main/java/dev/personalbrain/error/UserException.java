package dev.personalbrain.error;

/**
 * Something that the user can mend. The message is one line: what the user wrote or which thing failed, the value, what was
 * expected and the way out. Anything else that is thrown is a defect.
 */
public final class UserException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ExitCode exitCode;

    public UserException(ExitCode exitCode, String message) {
        this(exitCode, message, null);
    }

    public UserException(ExitCode exitCode, String message, Throwable cause) {
        super(message, cause);
        this.exitCode = exitCode;
    }

    public ExitCode exitCode() {
        return exitCode;
    }
}
