package dev.personalbrain.archive;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** The bytes of a gzipped tar, unpacked: never many times more than it has itself. Knows where it is, for messages. */
final class TarInput {
    private static final int BUFFER = 64 * 1024;
    /** What any tarball may unpack to. */
    private static final long ALWAYS_FINE = 256L << 20;
    /** Real packages stay below 50. */
    private static final long MAX_RATIO = 200;

    private final InputStream in;
    private final String name;
    private final long limit;
    private final byte[] rest = new byte[BUFFER];
    private long position;

    private TarInput(InputStream in, String name, long limit) {
        this.in = in;
        this.name = name;
        this.limit = limit;
    }

    /** @param bytes how many the gzip stream has */
    static TarInput open(InputStream gzip, String name, long bytes) throws IOException {
        try {
            InputStream in = new BufferedInputStream(new GZIPInputStream(gzip, BUFFER), BUFFER);
            return new TarInput(in, name, Math.max(ALWAYS_FINE, bytes * MAX_RATIO));
        } catch (EOFException e) {
            throw bad(name, "shorter than the header of a gzip file");
        } catch (ZipException e) {
            throw bad(name, "not a gzip file");
        }
    }

    /** As {@link InputStream#read(byte[], int, int)}. */
    int read(byte[] target, int offset, int length) throws IOException {
        int count = inflate(target, offset, length);
        position += Math.max(0, count);
        if (position > limit) {
            throw bad("unpacks to more than " + MAX_RATIO + " times its size");
        }
        return count;
    }

    private int inflate(byte[] target, int offset, int length) throws IOException {
        try {
            return in.read(target, offset, length);
        } catch (EOFException e) {
            throw bad("its gzip stream is truncated");
        } catch (ZipException e) {
            throw bad("its gzip stream is damaged: " + e.getMessage());
        }
    }

    /** As many bytes as fit, or fewer at the end. */
    int readFully(byte[] target) throws IOException {
        int there = 0;
        int count = 0;
        while (there < target.length && count >= 0) {
            there += count;
            count = read(target, there, target.length - there);
        }
        return there + Math.max(0, count);
    }

    /** @throws BadArchiveException where there are not that many */
    void skip(long bytes) throws IOException {
        for (long left = bytes; left > 0; ) {
            int count = read(rest, 0, (int) Math.min(left, rest.length));
            if (count < 0) {
                throw truncated();
            }
            left -= count;
        }
    }

    /** To the end: only there is the checksum of the gzip stream. */
    void drain() throws IOException {
        while (read(rest, 0, rest.length) >= 0) {
            continue;
        }
    }

    BadArchiveException truncated() {
        return bad("ends in the middle of an entry");
    }

    BadArchiveException bad(String what) {
        return bad(name, "at " + position + " of its unpacked bytes: " + what);
    }

    private static BadArchiveException bad(String name, String what) {
        return new BadArchiveException("bad tarball: " + name + ": " + what);
    }
}
