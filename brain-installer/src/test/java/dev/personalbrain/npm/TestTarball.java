package dev.personalbrain.npm;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;

/** Builds tarballs in memory, header by header, so that a test can make exactly the one that it needs: odd, broken or hostile. */
public final class TestTarball {
    private static final int BLOCK = 512;

    private final ByteArrayOutputStream tar = new ByteArrayOutputStream();
    private final boolean posix;

    /** As npm writes it. */
    public TestTarball() {
        this(true);
    }

    private TestTarball(boolean posix) {
        this.posix = posix;
    }

    /** In GNU's format, which has no prefix. */
    public static TestTarball gnu() {
        return new TestTarball(false);
    }

    /** A file of the package, below {@code package/}. */
    public TestTarball file(String path, String content) {
        return file(path, content.getBytes(UTF_8));
    }

    /** A file of the package, below {@code package/}. */
    public TestTarball file(String path, byte[] content) {
        return entry("package/" + path, '0', 0644, content);
    }

    /** A program of the package, below {@code package/}. */
    public TestTarball program(String path, String content) {
        return entry("package/" + path, '0', 0755, content.getBytes(UTF_8));
    }

    /** Any entry, its name as it stands here. */
    public TestTarball entry(String name, char type, int mode, byte[] content) {
        return header(name, type, mode, octal(content.length, 12), "").bytes(content);
    }

    public TestTarball link(String name, char type, String target) {
        return header(name, type, 0777, octal(0, 12), target);
    }

    /** GNU's way to say that the next entry's name is a long one. */
    public TestTarball longName(String name) {
        return entry("././@LongLink", 'L', 0, (name + "\0").getBytes(UTF_8));
    }

    /** Records of pax about the next entry: {@code path=package/a}. */
    public TestTarball pax(String... records) {
        StringBuilder text = new StringBuilder();
        for (String record : records) {
            text.append(paxRecord(record));
        }
        return entry("PaxHeader/x", 'x', 0644, text.toString().getBytes(UTF_8));
    }

    private static String paxRecord(String record) {
        int rest = (" " + record + "\n").getBytes(UTF_8).length;
        int length = rest;
        while (String.valueOf(length).length() + rest != length) {
            length = String.valueOf(length).length() + rest;
        }
        return length + " " + record + "\n";
    }

    /** A header without what should follow it; {@code size} is 12 bytes. */
    public TestTarball header(String name, char type, int mode, byte[] size, String link) {
        byte[] block = new byte[BLOCK];
        put(block, 0, name.getBytes(UTF_8));
        put(block, 100, octal(mode, 8));
        put(block, 124, size);
        block[156] = (byte) type;
        put(block, 157, link.getBytes(UTF_8));
        put(block, 257, (posix ? "ustar\0" + "00" : "ustar  \0").getBytes(UTF_8));
        return raw(signed(block));
    }

    /** A header with a part of the name in the prefix. */
    public TestTarball prefixed(String prefix, String name, byte[] content) {
        byte[] block = new byte[BLOCK];
        put(block, 0, name.getBytes(UTF_8));
        put(block, 100, octal(0644, 8));
        put(block, 124, octal(content.length, 12));
        block[156] = '0';
        put(block, 257, "ustar\0".getBytes(UTF_8));
        put(block, 263, "00".getBytes(UTF_8));
        put(block, 345, prefix.getBytes(UTF_8));
        return raw(signed(block)).bytes(content);
    }

    private static byte[] signed(byte[] block) {
        Arrays.fill(block, 148, 156, (byte) ' ');
        int sum = 0;
        for (byte each : block) {
            sum += each & 0xff;
        }
        put(block, 148, octal(sum, 8));
        return block;
    }

    static byte[] octal(long value, int length) {
        String digits = Long.toOctalString(value);
        return ("0".repeat(length - 1 - digits.length()) + digits + "\0").getBytes(UTF_8);
    }

    private static void put(byte[] block, int offset, byte[] value) {
        System.arraycopy(value, 0, block, offset, value.length);
    }

    /** Content, with what fills its last block. */
    public TestTarball bytes(byte[] content) {
        return raw(content).raw(new byte[Math.floorMod(-content.length, BLOCK)]);
    }

    public TestTarball raw(byte[] bytes) {
        tar.writeBytes(bytes);
        return this;
    }

    /** With the two blocks that end it. */
    public byte[] gzip() {
        return gzip(concat(tar.toByteArray(), new byte[2 * BLOCK]));
    }

    /** Without what ends it. */
    public byte[] gzipWithoutEnd() {
        return gzip(tar.toByteArray());
    }

    private static byte[] concat(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    static byte[] gzip(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    public Path write(Path file) {
        try {
            Files.createDirectories(file.getParent());
            return Files.write(file, gzip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
