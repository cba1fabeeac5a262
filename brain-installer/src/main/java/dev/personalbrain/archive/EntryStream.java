package dev.personalbrain.archive;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * The bytes of one entry: never more than the archive claims, and checked against its CRC-32 at the end. Not for use by several
 * threads at once; several streams of one archive are.
 */
final class EntryStream extends PieceStream {
    /** No native library comes near; an entry that claims more is not worth the trouble. */
    static final long MAX_SIZE = 4L << 30;

    private final JarEntry entry;
    private final ArchiveFile file;
    private final EntryData data;
    private final CRC32 crc = new CRC32();
    private long left;
    private boolean checked;

    private EntryStream(JarEntry entry, ArchiveFile file, EntryData data) {
        this.entry = entry;
        this.file = file;
        this.data = data;
        this.left = entry.size();
    }

    /** @param packed gets the bytes as they lie in the archive, where they are deflated: all of them by the end */
    static EntryStream open(Slot slot, ArchiveFile file, OutputStream packed) throws IOException {
        JarEntry entry = slot.entry();
        Optional<String> obstacle = entry.obstacle();
        if (obstacle.isPresent()) {
            throw file.bad("entry '" + entry.name() + "' cannot be read: " + obstacle.get());
        }
        if (entry.size() > MAX_SIZE) {
            throw file.bad("entry '" + entry.name() + "' claims " + entry.size() + " bytes, more than " + MAX_SIZE);
        }
        return new EntryStream(entry, file, EntryData.open(slot, file, packed));
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (left == 0) {
            checkEnd();
            return -1;
        }
        int count = data.read(target, offset, (int) Math.min(length, left));
        if (count < 0) {
            throw file.bad("entry '" + entry.name() + "' is " + left + " bytes shorter than the " + entry.size()
                    + " that it claims");
        }
        crc.update(target, offset, count);
        left -= count;
        return count;
    }

    private void checkEnd() throws IOException {
        if (checked) {
            return;
        }
        if (data.read(new byte[1], 0, 1) >= 0) {
            throw file.bad(
                    "entry '" + entry.name() + "' holds more than the " + entry.size() + " bytes that it claims");
        }
        if (crc.getValue() != entry.crc32()) {
            throw file.bad("entry '" + entry.name() + "' is damaged: its CRC-32 is " + Long.toHexString(crc.getValue())
                    + ", not " + Long.toHexString(entry.crc32()));
        }
        checked = true;
    }

    @Override
    public void close() {
        data.close();
    }
}
