package dev.personalbrain.archive;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/**
 * Reads a gzipped tar from its beginning to its end, as untrusted input: ustar, pax and GNU's long names. Knows nothing of files on a
 * disk.
 */
public final class TarReader {
    /** Many times what any package has. */
    private static final int MAX_ENTRIES = 200_000;

    private final TarInput in;
    private int entries;
    private TarContent content;

    private TarReader(TarInput in) {
        this.in = in;
        this.content = new TarContent(in, 0);
    }

    /**
     * @param name for messages
     * @param bytes how many the stream has
     * @throws BadArchiveException where it is no gzip stream
     */
    public static TarReader open(InputStream gzip, String name, long bytes) throws IOException {
        return new TarReader(TarInput.open(gzip, name, bytes));
    }

    /**
     * The next entry. Empty at the end, where everything has been read.
     *
     * @throws BadArchiveException where it is truncated, damaged or has too many
     */
    public Optional<TarEntry> next() throws IOException {
        TarExtension extension = new TarExtension();
        for (Optional<TarHeader> header = header(); header.isPresent(); header = header()) {
            if (!extension.takes(header.get(), content, in)) {
                return Optional.of(entry(header.get(), extension));
            }
        }
        in.drain();
        return Optional.empty();
    }

    private TarEntry entry(TarHeader header, TarExtension extension) throws IOException {
        long size = extension.size().orElse(header.size());
        TarEntry entry = TarEntry.of(header, extension.name().orElse(header.name()), size, in);
        content = new TarContent(in, entry.size());
        return entry;
    }

    /** Of the entry that {@link #next} has returned last, until it is called again. Needs no closing. */
    public InputStream content() {
        return content;
    }

    private Optional<TarHeader> header() throws IOException {
        content.finish();
        byte[] block = new byte[TarHeader.BYTES];
        if (!readBlock(block) || TarHeader.isZero(block) && (!readBlock(block) || TarHeader.isZero(block))) {
            return Optional.empty();
        }
        if (++entries > MAX_ENTRIES) {
            throw in.bad("more than " + MAX_ENTRIES + " entries");
        }
        TarHeader header = TarHeader.read(block, in);
        content = new TarContent(in, header.size());
        return Optional.of(header);
    }

    private boolean readBlock(byte[] block) throws IOException {
        int count = in.readFully(block);
        if (count > 0 && count < block.length) {
            throw in.truncated();
        }
        return count > 0;
    }

    /** For messages: {@code bad tarball: <file>: ...}. */
    public BadArchiveException bad(TarEntry entry, String what) {
        return in.bad("entry '" + EntryName.printable(entry.name()) + "': " + what);
    }
}
