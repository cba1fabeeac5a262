package dev.personalbrain.analysis;

import dev.personalbrain.binary.NativeLibrary;
import java.util.Optional;

/**
 * A native library inside a jar.
 *
 * @param path the entry's name
 * @param bytes inflated
 * @param compressedBytes what it takes up in the jar, with its headers: by so much the jar shrinks without it
 * @param sha256 of the inflated bytes, where the analysis was asked for this library's platform; empty else
 */
public record LibraryEntry(
        String path, long bytes, long compressedBytes, NativeLibrary library, Optional<String> sha256) {
    /** One whose checksum nobody has asked for. */
    public LibraryEntry(String path, long bytes, long compressedBytes, NativeLibrary library) {
        this(path, bytes, compressedBytes, library, Optional.empty());
    }
}
