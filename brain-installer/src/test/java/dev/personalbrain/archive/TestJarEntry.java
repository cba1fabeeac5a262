package dev.personalbrain.archive;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** One entry of a {@link TestJar}; every field can be made to lie. */
public final class TestJarEntry {
    /** Name in the central directory, and in the local header unless {@link #localName} says otherwise. */
    public String name;

    public byte[] rawName;
    public String localName;
    public int method;
    public int flags = 0x800;
    public long crc32;
    public long size;
    public long compressedSize;
    public byte[] data;
    public byte[] localExtra = {};
    public byte[] centralExtra = {};
    public String comment = "";
    public int disk;
    /** Set in place of where the entry really lies; null for the truth. */
    public Long headerOffset;

    private boolean descriptor;
    private long position;

    static TestJarEntry stored(String name, byte[] content) {
        TestJarEntry entry = new TestJarEntry();
        entry.name = name;
        entry.data = content.clone();
        entry.size = content.length;
        entry.compressedSize = content.length;
        CRC32 crc = new CRC32();
        crc.update(content);
        entry.crc32 = crc.getValue();
        return entry;
    }

    static TestJarEntry deflated(String name, byte[] content) {
        TestJarEntry entry = stored(name, content);
        entry.method = 8;
        entry.data = deflate(content, 9);
        entry.compressedSize = entry.data.length;
        return entry;
    }

    static TestJarEntry streamed(String name, byte[] content) {
        TestJarEntry entry = deflated(name, content);
        entry.flags |= 8;
        entry.descriptor = true;
        return entry;
    }

    /** @param level of the compression, 0 for none */
    public static byte[] deflate(byte[] content, int level) {
        Deflater deflater = new Deflater(level, true);
        deflater.setInput(content);
        deflater.finish();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] buffer = new byte[8192];
        while (!deflater.finished()) {
            out.write(buffer, 0, deflater.deflate(buffer));
        }
        deflater.end();
        return out.toByteArray();
    }

    void writeLocal(ByteArrayOutputStream out, boolean zip64) {
        position = out.size();
        byte[] encoded = localName == null ? encodedName() : localName.getBytes(StandardCharsets.UTF_8);
        LittleEndian header = new LittleEndian()
                .u32(0x04034b50)
                .u16(zip64 ? 45 : 20)
                .u16(flags)
                .u16(method);
        header.u32(0x5a21_6000).u32(descriptor ? 0 : crc32);
        header.u32(descriptor ? 0 : compressedSize).u32(descriptor ? 0 : size);
        header.u16(encoded.length).u16(localExtra.length).bytes(encoded).bytes(localExtra);
        header.bytes(data);
        if (descriptor) {
            header.u32(0x08074b50).u32(crc32).u32(compressedSize).u32(size);
        }
        out.writeBytes(header.toBytes());
    }

    void writeCentral(ByteArrayOutputStream out, boolean zip64) {
        byte[] encoded = encodedName();
        byte[] extra = zip64 ? zip64Extra() : centralExtra;
        byte[] text = comment.getBytes(StandardCharsets.UTF_8);
        LittleEndian header = new LittleEndian().u32(0x02014b50).u16(0x0314).u16(zip64 ? 45 : 20);
        header.u16(flags).u16(method).u32(0x5a21_6000).u32(crc32);
        header.u32(zip64 ? 0xffffffffL : compressedSize).u32(zip64 ? 0xffffffffL : size);
        header.u16(encoded.length).u16(extra.length).u16(text.length).u16(disk).u16(0);
        header.u32(0100644L << 16).u32(zip64 ? 0xffffffffL : offset());
        out.writeBytes(header.bytes(encoded).bytes(extra).bytes(text).toBytes());
    }

    private byte[] zip64Extra() {
        LittleEndian field =
                new LittleEndian().u16(1).u16(24).u64(size).u64(compressedSize).u64(offset());
        return field.bytes(centralExtra).toBytes();
    }

    private long offset() {
        return headerOffset == null ? position : headerOffset;
    }

    private byte[] encodedName() {
        return rawName == null ? name.getBytes(StandardCharsets.UTF_8) : rawName;
    }
}
