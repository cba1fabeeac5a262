package dev.personalbrain.packages;

import dev.personalbrain.binary.BinaryFormatException;
import dev.personalbrain.binary.NativeBinaries;
import dev.personalbrain.binary.NativeLibrary;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A file's first bytes, and what they tell of it.
 *
 * @param bytes at most {@link #BYTES} of them, as many as npm looks at
 */
record FileHead(byte[] bytes) {
    static final int BYTES = 2048;

    private static final Pattern WINDOWS_SHEBANG = Pattern.compile("^#![^\\n]+\\r\\n");

    boolean isWindowsShebang() {
        return bytes.length > 1
                && bytes[0] == '#'
                && bytes[1] == '!'
                && WINDOWS_SHEBANG
                        .matcher(new String(bytes, StandardCharsets.ISO_8859_1))
                        .find();
    }

    /** What the headers of a native file say; see {@link PackageFile#library} and {@link PackageFile#defect}. */
    Reading read(Path file, String path) throws IOException {
        if (!NativeBinaries.startsLikeNative(bytes, Math.min(bytes.length, NativeBinaries.HEAD_BYTES))) {
            return new Reading(Optional.empty(), defect(path));
        }
        try (FileContent content = new FileContent(file)) {
            return new Reading(Optional.of(NativeBinaries.read(content, path)), Optional.empty());
        } catch (BinaryFormatException e) {
            boolean damaged = e.kind() == BinaryFormatException.Kind.BAD || isAddon(path);
            return new Reading(Optional.empty(), damaged ? Optional.of(e.getMessage()) : Optional.empty());
        }
    }

    private static boolean isAddon(String path) {
        return path.endsWith(".node");
    }

    /** Of a file that is none by its content; an addon's name is a promise that its loader believes. */
    private Optional<String> defect(String path) {
        if (!isAddon(path)) {
            return Optional.empty();
        }
        return Optional.of(bytes.length == 0 ? "an empty file" : "a file that is no native one");
    }

    /** The library, or the defect, or neither. */
    record Reading(Optional<NativeLibrary> library, Optional<String> defect) {}
}
