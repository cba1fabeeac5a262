package dev.personalbrain.archive;

import java.util.Optional;

/**
 * One entry as the central directory describes it. Sizes are the archive's claims until the entry has been read.
 *
 * @param name UTF-8, with {@code /}; a folder's ends with {@code /}
 * @param headerOffset where the local header begins, in bytes from the start of the file
 */
public record JarEntry(
        String name, int method, int flags, long crc32, long compressedSize, long size, long headerOffset) {
    /** Why this entry cannot be inflated although the archive is sound; empty where nothing is in the way. */
    public Optional<String> obstacle() {
        if ((flags & 1) != 0) {
            return Optional.of("it is encrypted");
        }
        return method == EntryData.STORED || method == EntryData.DEFLATED
                ? Optional.empty()
                : Optional.of(
                        "it is packed with the method " + method + "; only stored (0) and deflated (8) can be read");
    }

    /** Whether its data is deflated, not stored as it is. */
    public boolean isDeflated() {
        return method == EntryData.DEFLATED;
    }

    /** Entries of one jar begin at different places. */
    @Override
    public int hashCode() {
        return Long.hashCode(headerOffset);
    }

    public boolean isDirectory() {
        return name.endsWith("/");
    }
}
