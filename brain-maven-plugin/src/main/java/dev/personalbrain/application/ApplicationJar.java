package dev.personalbrain.application;

import dev.personalbrain.analysis.Dependency;
import dev.personalbrain.error.ExitCode;
import dev.personalbrain.error.UserException;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.Manifest;

/** The project's main artifact as the build packed it: the application's own classes and resources, and no dependency. */
public final class ApplicationJar implements Closeable {
    private final Path file;
    private final JarFile jar;

    private ApplicationJar(Path file, JarFile jar) {
        this.file = file;
        this.jar = jar;
    }

    /** @throws UserException where there is no such jar */
    public static ApplicationJar open(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new UserException(
                    ExitCode.CONFIGURATION,
                    "the project's jar " + file + " is not there: run brain:release, or bind brain:release-no-fork to"
                            + " the package phase of a project with packaging jar");
        }
        try {
            return new ApplicationJar(file, unverified(file));
        } catch (java.util.zip.ZipException e) {
            throw new UserException(
                    ExitCode.CONFIGURATION, "the project's jar " + file + " cannot be read: " + e.getMessage(), e);
        }
    }

    /** @throws UserException where dependencies are packed into the jar already, by Spring Boot or by shading */
    public ApplicationJar requireThin(Collection<Dependency> dependencies) {
        List<JarEntry> entries = entries();
        if (entries.stream().anyMatch(entry -> entry.getName().startsWith("BOOT-INF/"))) {
            throw fat("is an executable jar of Spring Boot", "give spring-boot:repackage a <classifier>");
        }
        entries.stream()
                .map(JarEntry::getName)
                .filter(name -> name.endsWith(".jar") && (name.startsWith("lib/") || name.startsWith("WEB-INF/")))
                .findFirst()
                .ifPresent(nested -> {
                    throw fat("holds the jar " + nested, "leave dependencies out of it");
                });
        dependencies.stream().filter(this::holds).findFirst().ifPresent(shaded -> {
            throw fat("holds the classes of " + shaded.id(), "set <shadedArtifactAttached> of maven-shade-plugin");
        });
        return this;
    }

    /** In the jar's order. */
    List<JarEntry> entries() {
        return jar.stream().toList();
    }

    InputStream open(JarEntry entry) throws IOException {
        return jar.getInputStream(entry);
    }

    /** Empty where the jar has none. */
    Manifest manifest() throws IOException {
        return Optional.ofNullable(jar.getManifest()).orElseGet(Manifest::new);
    }

    Optional<String> mainClass() throws IOException {
        return Optional.ofNullable(manifest().getMainAttributes().getValue(Attributes.Name.MAIN_CLASS))
                .map(String::strip);
    }

    /** @param name with dots */
    boolean hasClass(String name) {
        return holds(jar, name);
    }

    /** Whether a dependency has the class: then {@code Class-Path} leads to it. */
    static boolean hasClass(Dependency dependency, String name) throws IOException {
        try (JarFile file = unverified(dependency.file())) {
            return holds(file, name);
        }
    }

    /** A signature is not checked here: the slim jar has none, and the JDK's check trips over jars that jarsigner accepts. */
    private static JarFile unverified(Path file) throws IOException {
        return new JarFile(file.toFile(), false);
    }

    private static boolean holds(JarFile jar, String className) {
        return className.indexOf('/') < 0 && jar.getEntry(className.replace('.', '/') + ".class") != null;
    }

    @Override
    public void close() throws IOException {
        jar.close();
    }

    @Override
    public String toString() {
        return file.toString();
    }

    /** Shading copies each artifact's {@code META-INF/maven} folder along with its classes. */
    private boolean holds(Dependency dependency) {
        String folder = "META-INF/maven/" + dependency.groupId() + "/" + dependency.artifactId() + "/";
        return jar.getEntry(folder + "pom.properties") != null || jar.getEntry(folder + "pom.xml") != null;
    }

    private UserException fat(String what, String remedy) {
        return new UserException(
                ExitCode.CONFIGURATION,
                "the project's jar " + file.getFileName() + " " + what
                        + ", but the release packs the dependencies itself: " + remedy
                        + ", so that the main artifact stays the plain jar");
    }
}
