package dev.personalbrain.binary;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;

/** The head of a class file, as the Java Virtual Machine Specification has it in chapter 4.1: magic, minor_version, major_version. */
public final class ClassFile {
    private static final int HEADER_BYTES = 8;
    private static final int MAGIC = 0xCAFEBABE;
    private static final int MAJOR_VERSION_OF_JAVA_0 = 44;

    private ClassFile() {}

    /** The oldest Java that can load it: 17 for version 61; 0 where it is no class file. Reads its first bytes alone. */
    public static int javaVersion(InputStream content) throws IOException {
        ByteBuffer header = ByteBuffer.wrap(content.readNBytes(HEADER_BYTES));
        boolean isClass = header.limit() == HEADER_BYTES && header.getInt(0) == MAGIC;
        return isClass ? Short.toUnsignedInt(header.getShort(6)) - MAJOR_VERSION_OF_JAVA_0 : 0;
    }
}
