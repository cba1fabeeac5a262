package dev.personalbrain.application;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;

/**
 * The class files of an application's jar, without the variants for newer Java versions and without module descriptors. A file
 * that only has the ending of one, as a template of a code generator, is none.
 */
final class ApplicationClasses {
    /** The Java Virtual Machine Specification, chapter 4.1: magic, minor_version, major_version. */
    private static final int HEADER_BYTES = 8;

    private static final int MAGIC = 0xCAFEBABE;
    private static final int MAJOR_VERSION_OF_JAVA_0 = 44;

    private ApplicationClasses() {}

    static List<JarEntry> of(ApplicationJar jar) throws IOException {
        List<JarEntry> classes = new ArrayList<>();
        for (JarEntry entry : jar.entries()) {
            if (isNamedLikeOne(entry.getName()) && javaVersion(jar, entry) > 0) {
                classes.add(entry);
            }
        }
        return classes;
    }

    /** The oldest Java version that can run them all: 17 for class files of version 61; 0 where there is none. */
    static int javaVersion(ApplicationJar jar) throws IOException {
        int version = 0;
        for (JarEntry entry : of(jar)) {
            version = Math.max(version, javaVersion(jar, entry));
        }
        return version;
    }

    private static boolean isNamedLikeOne(String name) {
        return name.endsWith(".class") && !name.startsWith("META-INF/") && !name.endsWith("module-info.class");
    }

    /** 0 where it is no class file. */
    private static int javaVersion(ApplicationJar jar, JarEntry entry) throws IOException {
        try (InputStream in = jar.open(entry)) {
            ByteBuffer header = ByteBuffer.wrap(in.readNBytes(HEADER_BYTES));
            boolean isClass = header.limit() == HEADER_BYTES && header.getInt(0) == MAGIC;
            return isClass ? Short.toUnsignedInt(header.getShort(6)) - MAJOR_VERSION_OF_JAVA_0 : 0;
        }
    }
}
