package dev.personalbrain.binary;

import java.io.IOException;

/** The way into this package: recognises native binaries by their first bytes and reads their headers. */
public final class NativeBinaries {
    /** How many first bytes {@link #startsLikeNative} wants to see; fewer where the file is shorter. */
    public static final int HEAD_BYTES = 64;

    private NativeBinaries() {}

    /** Whether these first bytes can be those of a native binary; a Java class is none, though it shares fat Mach-O's magic. */
    public static boolean startsLikeNative(byte[] head, int length) {
        throw new UnsupportedOperationException("skeleton");
    }

    /**
     * Reads the headers of one file.
     *
     * @param path for messages only: what a file is, is never taken from its name
     * @throws BinaryFormatException "not an ELF:", "bad ELF:" or "unsupported ELF:" (or Mach-O, PE, XCOFF), then the path and the field
     */
    public static NativeLibrary read(Content content, String path) throws IOException {
        throw new UnsupportedOperationException("skeleton");
    }
}
