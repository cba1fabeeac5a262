package dev.personalbrain.analysis;

import dev.personalbrain.binary.NativeLibrary;

/**
 * A native library inside a jar.
 *
 * @param path the entry's name
 * @param bytes inflated
 * @param compressedBytes what it takes up in the jar, with its headers: by so much the jar shrinks without it
 */
public record LibraryEntry(String path, long bytes, long compressedBytes, NativeLibrary library) {}
