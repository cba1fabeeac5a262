package dev.personalbrain.analysis;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** A kind of archive or compressed file that may hide native code inside an entry, known by its first bytes. */
enum NestedArchive {
    ZIP("zip", 0, "504b0304"),
    XZ("xz", 0, "fd377a585a00"),
    SEVEN_ZIP("7z", 0, "377abcaf271c"),
    GZIP("gzip", 0, "1f8b08"),
    ZSTD("zstd", 0, "28b52ffd"),
    BZIP2("bzip2", 4, "314159265359"),
    TAR("tar", 257, "7573746172");

    private static final List<NestedArchive> ALL = List.of(values());

    /** How many first bytes tell all of them. */
    static final int HEAD_BYTES = 262;

    private final String text;
    private final int offset;
    private final byte[] magic;

    NestedArchive(String text, int offset, String magic) {
        this.text = text;
        this.offset = offset;
        this.magic = HexFormat.of().parseHex(magic);
    }

    /** @param head the entry's first bytes, fewer where it is shorter */
    static Optional<NestedArchive> recognise(byte[] head) {
        // No stream: this is asked of every entry of every jar.
        for (NestedArchive kind : ALL) {
            if (kind.matches(head)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    private boolean matches(byte[] head) {
        int end = offset + magic.length;
        return head.length >= end && Arrays.equals(head, offset, end, magic, 0, magic.length);
    }

    @Override
    public String toString() {
        return text;
    }
}
