package dev.personalbrain.manifest;

import java.nio.file.Path;

/**
 * Reads and writes {@code native-modules.json}. The same manifest always gives the same bytes. Fields that this version does not
 * know are ignored, as long as the format version is one that it knows.
 */
public final class ManifestJson {
    private ManifestJson() {}

    /** UTF-8, two spaces of indentation, {@code \n} line ends and one at the end. */
    public static byte[] write(Manifest manifest) {
        return ManifestWriter.write(manifest);
    }

    /** @throws dev.personalbrain.error.UserException naming the field, as {@code modules[2].sha256}, what it holds and what was expected */
    public static Manifest read(byte[] json, String name) {
        return ManifestReader.read(JsonTree.parse(json, name));
    }

    /** @throws dev.personalbrain.error.UserException also where the file is missing or cannot be read */
    public static Manifest read(Path file) {
        return ManifestFile.read(file).parse();
    }
}
