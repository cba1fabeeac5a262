package dev.personalbrain.error;

/** Exit codes of {@code brain-installer.jar} and of the wrapper script; documented in {@code docs/installer.md}. */
public enum ExitCode {
    OK(0),
    /** A defect of ours: anything that was not foreseen. */
    UNEXPECTED(1),
    /** The command line or an environment variable makes no sense. */
    USAGE(2),
    /** The manifest is missing, malformed, of a newer format or altered. */
    MANIFEST(3),
    /** No source delivered the module. */
    FETCH(4),
    /** Bytes were delivered, or are installed, that are not those of the manifest. */
    VERIFICATION(5),
    /** The target folder cannot be written: permissions, another owner, disk full, quota reached, locked for too long. */
    TARGET(6),
    /** The manifest has nothing for this machine's platform. */
    PLATFORM(7),
    /** A configuration of the build (pom, recipe, template) that the user has to change; never leaves the plugin. */
    CONFIGURATION(8),
    /** The machine lacks what the application needs: a shared library, a version of its symbols, a Java, a free port. */
    MACHINE(9);

    private final int code;

    ExitCode(int code) {
        this.code = code;
    }

    public int code() {
        return code;
    }
}
