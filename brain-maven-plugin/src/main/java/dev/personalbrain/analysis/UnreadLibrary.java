package dev.personalbrain.analysis;

import dev.personalbrain.binary.Outline;

/**
 * A native library inside a jar that is known by its first bytes alone: for platforms that nobody asked about, or damaged beyond them.
 *
 * @param path the entry's name
 * @param compressedBytes what it takes up in the jar, with its headers
 */
public record UnreadLibrary(String path, long compressedBytes, Outline outline) {}
