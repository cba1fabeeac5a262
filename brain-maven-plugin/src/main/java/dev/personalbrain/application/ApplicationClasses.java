package dev.personalbrain.application;

import java.io.DataInputStream;
import java.io.IOException;
import java.util.List;
import java.util.jar.JarEntry;

/** The class files of an application's jar, without the variants for newer Java versions and without module descriptors. */
final class ApplicationClasses {
    private static final int MAJOR_VERSION_OFFSET = 6;
    private static final int MAJOR_VERSION_OF_JAVA_0 = 44;

    private ApplicationClasses() {}

    static List<JarEntry> of(ApplicationJar jar) {
        return jar.entries().stream()
                .filter(entry -> entry.getName().endsWith(".class"))
                .filter(entry -> !entry.getName().startsWith("META-INF/"))
                .filter(entry -> !entry.getName().endsWith("module-info.class"))
                .toList();
    }

    /** The oldest Java version that can run them all: 17 for class files of version 61; 0 where there is none. */
    static int javaVersion(ApplicationJar jar) throws IOException {
        int version = 0;
        for (JarEntry entry : of(jar)) {
            try (DataInputStream in = new DataInputStream(jar.open(entry))) {
                in.skipNBytes(MAJOR_VERSION_OFFSET);
                version = Math.max(version, in.readUnsignedShort() - MAJOR_VERSION_OF_JAVA_0);
            }
        }
        return version;
    }
}
