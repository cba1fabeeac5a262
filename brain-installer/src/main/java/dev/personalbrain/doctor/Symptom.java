package dev.personalbrain.doctor;

import dev.personalbrain.error.ExitCode;

/** What can be wrong, from what explains most to what explains least; documented in {@code docs/doctor.md}. */
public enum Symptom {
    MANIFEST("manifest", ExitCode.MANIFEST),
    JAVA_VERSION("java-version", ExitCode.MACHINE),
    PLATFORM("platform", ExitCode.PLATFORM),
    MODULE_MISSING("module-missing", ExitCode.VERIFICATION),
    HALF_INSTALLED("half-installed", ExitCode.VERIFICATION),
    ALTERED("altered", ExitCode.VERIFICATION),
    SHARED_LIBRARY("shared-library", ExitCode.MACHINE),
    SYMBOL_VERSION("symbol-version", ExitCode.MACHINE),
    FOLDER("folder", ExitCode.TARGET),
    TEMPORARY_FOLDER("temporary-folder", ExitCode.TARGET),
    PORT("port", ExitCode.MACHINE);

    private final String text;
    private final ExitCode exitCode;

    Symptom(String text, ExitCode exitCode) {
        this.text = text;
        this.exitCode = exitCode;
    }

    /** Of a diagnosis in which nothing explains more. */
    public ExitCode exitCode() {
        return exitCode;
    }

    @Override
    public String toString() {
        return text;
    }
}
