package dev.personalbrain.scripts;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.personalbrain.checksum.Sha256;
import dev.personalbrain.manifest.NpmFile;
import dev.personalbrain.manifest.NpmInstallation;
import dev.personalbrain.manifest.NpmModule;
import dev.personalbrain.npm.Integrity;
import dev.personalbrain.npm.PackageName;
import dev.personalbrain.npm.TestTarball;
import dev.personalbrain.platform.Platform;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A package with a tarball and what the manifest says of it. */
final class TestPackage {
    static final String VERSION = "1.2.3";
    static final Platform PLATFORM = Platform.parse("linux-x64").orElseThrow();

    private final String name;
    private final List<String> folders = new ArrayList<>();
    private final List<NpmFile> files = new ArrayList<>();
    private final Map<String, byte[]> vendored = new LinkedHashMap<>();
    private final Map<String, String> links = new LinkedHashMap<>();
    private TestTarball tarball = new TestTarball();
    private byte[] bytes;
    private String registry = "https://registry.invalid/";

    private TestPackage(String name) {
        this.name = name;
        this.folders.add(name);
    }

    static TestPackage of(String name) {
        return new TestPackage(name).with("package.json", "{\"name\": \"" + name + "\"}\n");
    }

    /** Without a single file. */
    static TestPackage empty(String name) {
        return new TestPackage(name);
    }

    TestPackage with(String path, String content) {
        return with(path, content.getBytes(UTF_8));
    }

    TestPackage with(String path, byte[] content) {
        tarball.file(path, content);
        return expecting(path, content, false, false);
    }

    /** A library of so many bytes, which do not compress. */
    TestPackage withLibrary(String path, int size) {
        byte[] content = new byte[size];
        new java.util.Random(size).nextBytes(content);
        return with(path, content);
    }

    /** A program whose first line ends as on Windows, and a link to it. */
    TestPackage withProgram(String path, String firstLine, String rest) {
        tarball.file(path, firstLine + "\r\n" + rest);
        links.put(".bin/" + path.replaceFirst(".*/", ""), "../" + name + "/" + path);
        return expecting(path, (firstLine + "\n" + rest).getBytes(UTF_8), true, true);
    }

    /** A file that comes with the release. */
    TestPackage withVendored(String path, String content) {
        byte[] there = content.getBytes(UTF_8);
        String source = "vendored/" + Sha256.of(there) + "/" + path.replaceFirst(".*/", "");
        vendored.put(source, there);
        files.add(new NpmFile(
                path, there.length, Sha256.of(there), false, false, Optional.of(source), List.of(), Map.of()));
        return this;
    }

    TestPackage in(String... more) {
        folders.addAll(List.of(more));
        return this;
    }

    TestPackage from(String base) {
        registry = base;
        return this;
    }

    /** With another tarball than the one that was built. */
    TestPackage as(byte[] other) {
        bytes = other;
        return this;
    }

    TestPackage expecting(String path, byte[] content, boolean executable, boolean unixShebang) {
        files.add(new NpmFile(
                path,
                content.length,
                Sha256.of(content),
                executable,
                unixShebang,
                Optional.empty(),
                List.of(),
                Map.of()));
        return this;
    }

    byte[] tarball() {
        return bytes == null ? tarball.gzip() : bytes;
    }

    /** Below a registry's base. */
    String path() {
        return new PackageName(name).tarballPath(VERSION);
    }

    Map<String, byte[]> vendored() {
        return vendored;
    }

    NpmModule module() {
        byte[] content = tarball();
        return new NpmModule(
                name,
                VERSION,
                registry,
                path(),
                content.length,
                Sha256.of(content),
                sha512(content),
                Map.of(PLATFORM, new NpmInstallation(folders, files, links)));
    }

    private static String sha512(byte[] content) {
        try {
            return Integrity.of(
                            Integrity.Algorithm.SHA512,
                            MessageDigest.getInstance("SHA-512").digest(content))
                    .toString();
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
