package dev.personalbrain.binary;

import java.io.IOException;

/** A file that is no native binary, a broken one, or one of a kind that is not read: {@code "bad ELF: <path>: <field or offset>"}. */
public final class BinaryFormatException extends IOException {
    private static final long serialVersionUID = 1L;

    /** What is wrong with the file, in the way that its message opens. */
    public enum Kind {
        /** The first bytes promised a native binary, the next ones do not: some other file. */
        NOT_ONE,
        /** Truncated, corrupt or hostile. */
        BAD,
        /** Sound as far as it was read, but of a machine, system or sort that has no platform here. */
        UNSUPPORTED
    }

    private final Kind kind;

    BinaryFormatException(Kind kind, String message) {
        super(message);
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }
}
