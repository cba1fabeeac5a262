package dev.personalbrain.doctor;

import dev.personalbrain.binary.ClassFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.zip.ZipException;

/** Which Java the classes of a jar need. Those for one version of Java alone, in {@code META-INF/versions}, do not count. */
final class ClassVersions {
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
            return ClassFile.javaVersion(in);
        }
    }
}
