package dev.personalbrain.archive;

/**
 * One entry as the central directory describes it. Sizes are the archive's claims until the entry has been read.
 *
 * @param name UTF-8, with {@code /}; a folder's ends with {@code /}
 * @param headerOffset where the local header begins, in bytes from the start of the file
 */
public record JarEntry(
        String name, int method, int flags, long crc32, long compressedSize, long size, long headerOffset) {
    public boolean isDirectory() {
        return name.endsWith("/");
    }
}
