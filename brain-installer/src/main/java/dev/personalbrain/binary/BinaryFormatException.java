package dev.personalbrain.binary;

import java.io.IOException;

/** A file that is no native binary, a broken one, or one of a kind that is not read: {@code "bad ELF: <path>: <field or offset>"}. */
public final class BinaryFormatException extends IOException {
    private static final long serialVersionUID = 1L;

    public BinaryFormatException(String message) {
        super(message);
    }
}
