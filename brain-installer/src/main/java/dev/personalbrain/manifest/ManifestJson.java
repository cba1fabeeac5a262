package dev.personalbrain.manifest;

import java.nio.file.Path;

/** Reads and writes {@code native-modules.json}. The same manifest always gives the same bytes. */
public final class ManifestJson {
    private ManifestJson() {}

    /** UTF-8, two spaces of indentation, {@code \n} line ends and one at the end. */
    public static byte[] write(Manifest manifest) {
        throw new UnsupportedOperationException("skeleton");
    }

    /** @throws dev.personalbrain.error.UserException naming the field, as {@code modules[2].sha256}, what it holds and what was expected */
    public static Manifest read(byte[] json, String name) {
        throw new UnsupportedOperationException("skeleton");
    }

    public static Manifest read(Path file) {
        throw new UnsupportedOperationException("skeleton");
    }
}
