package dev.personalbrain.app.error;

/** Exit codes of the application; documented in its README. Codes from 10 on are its own, so that those of a wrapper stay distinct. */
public enum ExitCode {
    /** Stopped by SIGTERM or SIGINT, everything written. */
    OK(0),
    /** A defect of ours: anything that was not foreseen. */
    UNEXPECTED(1),
    /** An environment variable makes no sense. */
    SETTINGS(2),
    /** The data folder cannot be used: permissions, another process in it, a damaged or newer database. */
    DATA_FOLDER(10),
    /** The model folder holds no model that can be used. */
    MODEL_FOLDER(11),
    /** The address is taken, or is not one of this machine. */
    ADDRESS(12);

    private final int code;

    ExitCode(int code) {
        this.code = code;
    }

    public int code() {
        return code;
    }
}
