package dev.personalbrain.application;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.zip.ZipOutputStream;

/**
 * {@code EXECUTABLE-classpath.jar}: a manifest that names the dependencies' jars in their order, and nothing else. The application's
 * own jar names this one alone, whose name never changes; so a new version of a dependency leaves the application's jar as it is, and
 * {@code java -jar} starts it all the same.
 */
final class ClassPathJar {
    private ClassPathJar() {}

    /**
     * Empty where there is nothing to name.
     *
     * @param classPath paths relative to the folder that the jar will lie in
     */
    static Optional<FileContent> of(List<String> classPath, BuildTime time) throws IOException {
        return classPath.isEmpty() ? Optional.empty() : Optional.of(new FileContent.OfBytes(bytes(classPath, time)));
    }

    private static byte[] bytes(List<String> classPath, BuildTime time) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.CLASS_PATH, SlimManifest.urls(classPath));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            StoredEntry.add(zip, JarFile.MANIFEST_NAME, SlimManifest.bytes(manifest), time);
        }
        return bytes.toByteArray();
    }
}
