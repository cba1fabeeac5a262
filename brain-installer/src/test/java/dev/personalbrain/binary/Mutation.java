package dev.personalbrain.binary;

import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Spoils sound files in the ways in which broken and hostile files are spoilt. The same seed gives the same bytes. */
final class Mutation {
    private static final int HEADERS_BYTES = 400;

    /** Numbers at which sums overflow and comparisons turn. */
    private static final long[] EDGES = {
        0,
        1,
        2,
        4,
        8,
        16,
        0x7f,
        0xff,
        0x100,
        0x7fff,
        0xffff,
        0x10000,
        0x7fff_ffffL,
        0x8000_0000L,
        0xffff_fff0L,
        0xffff_ffffL,
        0x1_0000_0000L,
        Long.MAX_VALUE,
        Long.MIN_VALUE,
        -1,
        -16
    };

    private final Random random;
    private final List<byte[]> files;

    Mutation(long seed, List<byte[]> files) {
        this.random = new Random(seed);
        this.files = files;
    }

    byte[] next() {
        byte[] file = any().clone();
        if (random.nextInt(20) == 0) {
            return noise(file);
        }
        for (int i = random.nextInt(6); i >= 0; i--) {
            mutate(file);
        }
        return random.nextInt(8) == 0 ? Arrays.copyOf(file, random.nextInt(file.length + 64)) : file;
    }

    private void mutate(byte[] file) {
        switch (random.nextInt(4)) {
            case 0 -> file[position(file)] ^= (byte) (1 << random.nextInt(8));
            case 1 -> file[position(file)] = (byte) random.nextInt();
            case 2 -> number(file);
            default -> splice(file);
        }
    }

    /** An edge, or an offset within the file, in either byte order and any width. */
    private void number(byte[] file) {
        long value = random.nextBoolean() ? EDGES[random.nextInt(EDGES.length)] : random.nextInt(file.length);
        int width = 2 << random.nextInt(3);
        int start = position(file) / 2 * 2;
        boolean little = random.nextInt(4) > 0;
        for (int i = 0; i < width && start + i < file.length; i++) {
            file[start + i] = (byte) (value >>> 8 * (little ? i : width - 1 - i));
        }
    }

    private void splice(byte[] file) {
        byte[] other = any();
        int from = random.nextInt(other.length);
        int to = position(file);
        int length = Math.min(1 + random.nextInt(64), Math.min(other.length - from, file.length - to));
        System.arraycopy(other, from, file, to, length);
    }

    /** Random bytes behind a sound magic. */
    private byte[] noise(byte[] file) {
        byte[] noise = new byte[random.nextInt(600)];
        random.nextBytes(noise);
        System.arraycopy(file, 0, noise, 0, Math.min(noise.length, 4 + random.nextInt(16)));
        return noise;
    }

    private byte[] any() {
        return files.get(random.nextInt(files.size()));
    }

    /** Mostly in the headers, where most depends on a byte. */
    private int position(byte[] file) {
        return random.nextInt(random.nextInt(3) > 0 ? Math.min(file.length, HEADERS_BYTES) : file.length);
    }
}
