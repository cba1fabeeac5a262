package dev.personalbrain.archive;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Builds jars in memory, field by field, so that a test can make exactly the one that it needs: odd, broken or hostile. */
public final class TestJar {
    private final List<TestJarEntry> entries = new ArrayList<>();
    private byte[] prefix = {};
    private String comment = "";
    private boolean zip64;

    /** An entry that is not compressed. */
    public TestJar stored(String name, byte[] content) {
        return add(TestJarEntry.stored(name, content));
    }

    public TestJar deflated(String name, byte[] content) {
        return add(TestJarEntry.deflated(name, content));
    }

    public TestJar deflated(String name, String content) {
        return deflated(name, content.getBytes(StandardCharsets.UTF_8));
    }

    /** Deflated, with size and CRC-32 in a data descriptor behind it, as {@code java.util.jar.JarOutputStream} writes it. */
    public TestJar streamed(String name, byte[] content) {
        return add(TestJarEntry.streamed(name, content));
    }

    /** @param name ends with {@code /} */
    public TestJar folder(String name) {
        return stored(name, new byte[0]);
    }

    /** {@code META-INF/MANIFEST.MF}, with these lines behind its version. */
    public TestJar manifest(String... attributes) {
        return deflated("META-INF/MANIFEST.MF", "Manifest-Version: 1.0\r\n" + lines(attributes) + "\r\n");
    }

    private static String lines(String... attributes) {
        return attributes.length == 0 ? "" : String.join("\r\n", attributes) + "\r\n";
    }

    public TestJar add(TestJarEntry entry) {
        entries.add(entry);
        return this;
    }

    /** Changes fields of an entry, in ways that a sound jar does not have. */
    public TestJar change(String name, Consumer<TestJarEntry> change) {
        change.accept(entries.stream()
                .filter(entry -> entry.name.equals(name))
                .findFirst()
                .orElseThrow());
        return this;
    }

    /** Bytes before the first entry, as in a self-extracting archive; the offsets count from the file's start. */
    public TestJar prefix(byte[] bytes) {
        prefix = bytes.clone();
        return this;
    }

    public TestJar comment(String text) {
        comment = text;
        return this;
    }

    /** With a zip64 end record, and sizes and offsets in zip64 extended information, although nothing needs it. */
    public TestJar zip64() {
        zip64 = true;
        return this;
    }

    public byte[] bytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(prefix);
        for (TestJarEntry entry : entries) {
            entry.writeLocal(out, zip64);
        }
        int directory = out.size();
        entries.forEach(entry -> entry.writeCentral(out, zip64));
        writeEnd(out, directory, out.size() - directory);
        return out.toByteArray();
    }

    /** Writes the jar and returns its path. */
    public Path write(Path file) {
        try {
            return Files.write(file, bytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void writeEnd(ByteArrayOutputStream out, int directory, int size) {
        if (zip64) {
            writeZip64End(out, directory, size);
        }
        LittleEndian end = new LittleEndian().u32(0x06054b50).u16(0).u16(0);
        end.u16(zip64 ? 0xffff : entries.size()).u16(zip64 ? 0xffff : entries.size());
        end.u32(zip64 ? 0xffffffffL : size).u32(zip64 ? 0xffffffffL : directory);
        byte[] text = comment.getBytes(StandardCharsets.UTF_8);
        out.writeBytes(end.u16(text.length).bytes(text).toBytes());
    }

    private void writeZip64End(ByteArrayOutputStream out, int directory, int size) {
        int position = out.size();
        LittleEndian record = new LittleEndian().u32(0x06064b50).u64(44).u16(45).u16(45);
        record.u32(0).u32(0).u64(entries.size()).u64(entries.size()).u64(size).u64(directory);
        record.u32(0x07064b50).u32(0).u64(position).u32(1);
        out.writeBytes(record.toBytes());
    }
}
