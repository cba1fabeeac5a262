package dev.personalbrain.application;

import dev.personalbrain.binary.ClassFile;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;

/**
 * The class files of an application's jar, without the variants for newer Java versions and without module descriptors. A file
 * that only has the ending of one, as a template of a code generator, is none.
 */
final class ApplicationClasses {
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
            return ClassFile.javaVersion(in);
        }
    }
}
