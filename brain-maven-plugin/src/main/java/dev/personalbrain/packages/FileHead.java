package dev.personalbrain.packages;

import dev.personalbrain.binary.BinaryFormatException;
import dev.personalbrain.binary.FileContent;
import dev.personalbrain.binary.NativeBinaries;
import dev.personalbrain.binary.NativeLibrary;
import dev.personalbrain.npm.UnixShebang;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A file's first bytes, and what they tell of it.
 *
 * @param bytes at most {@link #BYTES} of them, as many as npm looks at
 */
record FileHead(byte[] bytes) {
    static final int BYTES = 2048;

    boolean isWindowsShebang() {
        return UnixShebang.applies(bytes);
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
