package dev.personalbrain.doctor;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.zip.ZipException;

/** Which Java the classes of a jar need: JVMS 4.1. Those for one version of Java alone, in {@code META-INF/versions}, do not count. */
final class ClassVersions {
    private static final int MAGIC = 0xCAFEBABE;
    private static final int HEADER_BYTES = 8;
    private static final int MAJOR_VERSION_OF_JAVA_0 = 44;

    private ClassVersions() {}

    /** The oldest Java that can run them all; 0 where there is none, or the file is no jar. */
    static int javaVersion(Path file) throws IOException {
        int version = 0;
        try (JarFile jar = new JarFile(file.toFile())) {
            List<JarEntry> classes = jar.stream()
                    .filter(entry -> entry.getName().endsWith(".class")
                            && !entry.getName().startsWith("META-INF/"))
                    .toList();
            for (JarEntry entry : classes) {
                version = Math.max(version, javaVersion(jar, entry));
            }
        } catch (ZipException e) {
            return 0;
        }
        return version;
    }

    private static int javaVersion(JarFile jar, JarEntry entry) throws IOException {
        try (InputStream in = jar.getInputStream(entry)) {
            ByteBuffer header = ByteBuffer.wrap(in.readNBytes(HEADER_BYTES));
            boolean isClass = header.limit() == HEADER_BYTES && header.getInt(0) == MAGIC;
            return isClass ? Short.toUnsignedInt(header.getShort(6)) - MAJOR_VERSION_OF_JAVA_0 : 0;
        }
    }
}
