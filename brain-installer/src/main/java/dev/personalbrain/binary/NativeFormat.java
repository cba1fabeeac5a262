package dev.personalbrain.binary;

/** A format of native binaries; {@link #toString()} is its name in reports and in {@code analysis.json}. */
public enum NativeFormat {
    ELF("ELF"),
    MACH_O("Mach-O"),
    PE("PE"),
    XCOFF("XCOFF");

    private final String text;

    NativeFormat(String text) {
        this.text = text;
    }

    @Override
    public String toString() {
        return text;
    }
}
