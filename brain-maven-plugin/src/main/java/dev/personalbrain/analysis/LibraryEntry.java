package dev.personalbrain.analysis;

import dev.personalbrain.binary.NativeLibrary;

/**
 * A native library inside a jar.
 *
 * @param path the entry's name
 * @param bytes inflated
 * @param compressedBytes what it takes up in the jar
 */
public record LibraryEntry(String path, long bytes, long compressedBytes, NativeLibrary library) {}
