package dev.personalbrain.doctor;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Small files that tell of a machine. */
final class TextFile {
    private TextFile() {}

    /** Each byte a letter. Empty where there is no such file, or this user may not read it: then it tells nothing. */
    static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            return "";
        }
    }
}
