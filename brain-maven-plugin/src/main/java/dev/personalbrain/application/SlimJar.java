package dev.personalbrain.application;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipOutputStream;

/**
 * The application's own jar, ready to be started with {@code java -jar}: what the build packed, with a manifest that names the main
 * class and the class path. A signature of the build's jar does not survive, since the manifest changes. Nothing is compressed: an
 * archive or an image's layer around it packs all classes as one, and so better. The same input gives the same bytes.
 */
public final class SlimJar {
    private static final Pattern SIGNATURE =
            Pattern.compile("META-INF/(SIG-.*|[^/]+\\.(SF|RSA|DSA|EC))", Pattern.CASE_INSENSITIVE);
    private static final Pattern POM_PROPERTIES = Pattern.compile("META-INF/maven/[^/]+/[^/]+/pom\\.properties");
    private static final String INDEX = "META-INF/INDEX.LIST";

    private final ApplicationJar source;
    private final String mainClass;
    private final Optional<String> classPath;
    private final BuildTime time;

    /** @param classPath the file beside the jar that names the rest of the class path */
    public SlimJar(ApplicationJar source, String mainClass, Optional<String> classPath, BuildTime time) {
        this.source = source;
        this.mainClass = mainClass;
        this.classPath = classPath;
        this.time = time;
    }

    /** Puts the jar in place in one step. */
    public void write(Path target) throws IOException {
        Files.createDirectories(target.toAbsolutePath().getParent());
        Path staged = Files.createTempFile(target.toAbsolutePath().getParent(), ".slim", ".jar");
        try {
            writeTo(staged);
            Files.move(staged, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(staged);
        }
    }

    private void writeTo(Path file) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file));
                ZipOutputStream zip = new ZipOutputStream(out)) {
            StoredEntry.add(zip, JarFile.MANIFEST_NAME, SlimManifest.of(source.manifest(), mainClass, classPath), time);
            for (JarEntry entry : copied()) {
                StoredEntry.add(zip, entry.getName(), content(entry), time);
            }
        }
    }

    private List<JarEntry> copied() {
        return source.entries().stream()
                .filter(entry -> !entry.getName().equals(JarFile.MANIFEST_NAME))
                .filter(entry -> !entry.getName().equals(INDEX))
                .filter(entry -> !SIGNATURE.matcher(entry.getName()).matches())
                .sorted(Comparator.comparing(JarEntry::getName))
                .toList();
    }

    /** Older versions of Maven's jar plugin write the time of the build into it, as a comment. */
    private byte[] content(JarEntry entry) throws IOException {
        try (InputStream in = source.open(entry)) {
            byte[] bytes = in.readAllBytes();
            return POM_PROPERTIES.matcher(entry.getName()).matches() ? withoutComments(bytes) : bytes;
        }
    }

    private static byte[] withoutComments(byte[] properties) {
        return new String(properties, StandardCharsets.ISO_8859_1)
                .lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line + "\n")
                .collect(Collectors.joining())
                .getBytes(StandardCharsets.ISO_8859_1);
    }
}
