package dev.personalbrain.modules;

import dev.personalbrain.analysis.Analysis;
import dev.personalbrain.analysis.Dependency;
import dev.personalbrain.analysis.DependencyAnalysis;
import dev.personalbrain.analysis.JarAnalysis;
import dev.personalbrain.analysis.LibraryEntry;
import dev.personalbrain.archive.TestJar;
import dev.personalbrain.binary.NativeFormat;
import dev.personalbrain.binary.NativeLibrary;
import dev.personalbrain.platform.Platform;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Builds a dependency with its jar and what the analysis says of it; a library's bytes are its own name. */
final class TestModule {
    private final String[] coordinates;
    private final TestJar jar = new TestJar().manifest();
    private final List<LibraryEntry> libraries = new ArrayList<>();
    private final List<JarAnalysis.DebugEntry> debugSymbols = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();
    private int classes;
    private boolean project;

    private TestModule(String id) {
        coordinates = id.split(":");
    }

    /** @param id {@code group:artifact[:classifier]:version} */
    static TestModule of(String id) {
        return new TestModule(id).withClass("Main.class");
    }

    static TestModule withoutClasses(String id) {
        return new TestModule(id);
    }

    TestModule library(String path, Platform... platforms) {
        jar.deflated(path, path);
        NativeLibrary headers = new NativeLibrary(
                NativeFormat.ELF,
                List.of(platforms),
                Optional.empty(),
                List.of("libc.so.6"),
                Map.of("libc.so.6", List.of("GLIBC_2.14")),
                List.of(),
                false,
                0);
        libraries.add(new LibraryEntry(path, path.length(), path.length(), headers));
        return this;
    }

    /** An entry of no interest. */
    TestModule text(String path) {
        jar.deflated(path, path);
        return this;
    }

    TestModule debugSymbols(String path) {
        jar.deflated(path, path);
        debugSymbols.add(new JarAnalysis.DebugEntry(path, path.length()));
        return this;
    }

    TestModule warning(String text) {
        warnings.add(text);
        return this;
    }

    /** As another module of the same build would be. */
    TestModule project() {
        project = true;
        return this;
    }

    private TestModule withClass(String name) {
        jar.deflated(name, name);
        classes++;
        return this;
    }

    /** Writes the jar to the folder and looks at it from one platform. */
    DependencyAnalysis in(Path folder, Platform platform) {
        List<LibraryEntry> kept = libraries.stream()
                .filter(each -> each.library().platforms().contains(platform))
                .toList();
        List<String> foreign = libraries.stream()
                .filter(each -> !kept.contains(each))
                .map(LibraryEntry::path)
                .toList();
        boolean isNative = !libraries.isEmpty();
        boolean missing = isNative && kept.isEmpty();
        return new DependencyAnalysis(
                dependency(folder),
                analysis(folder),
                isNative,
                "for a test",
                kept,
                foreign,
                missing,
                missing && classes == 0,
                0,
                warnings);
    }

    static Analysis analysis(Path folder, Platform platform, TestModule... modules) {
        return new Analysis(
                platform,
                Stream.of(modules).map(each -> each.in(folder, platform)).toList());
    }

    Dependency dependency(Path folder) {
        String classifier = coordinates.length == 4 ? coordinates[2] : "";
        String version = coordinates[coordinates.length - 1];
        Path file = folder.resolve(String.join("-", coordinates) + ".jar");
        String path = coordinates[0] + "/" + coordinates[1] + "/" + file.getFileName();
        return new Dependency(coordinates[0], coordinates[1], classifier, version, file, path, false, project);
    }

    private JarAnalysis analysis(Path folder) {
        byte[] bytes = jar.bytes();
        jar.write(dependency(folder).file());
        return new JarAnalysis(
                bytes.length, sha256(bytes), classes, false, libraries, List.of(), debugSymbols, List.of(), List.of());
    }

    static String sha256(String text) {
        return sha256(text.getBytes(StandardCharsets.UTF_8));
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
