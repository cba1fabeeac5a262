package dev.personalbrain.install;

import dev.personalbrain.manifest.NpmFile;
import dev.personalbrain.manifest.NpmInstallation;
import dev.personalbrain.manifest.NpmModule;
import dev.personalbrain.npm.Integrity;
import dev.personalbrain.npm.Integrity.Algorithm;
import dev.personalbrain.npm.PackageName;
import dev.personalbrain.npm.TestTarball;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** An npm package, made for a test: its tarball, and what the manifest says about it. */
public final class TestPackage {
    private final String name;
    private final String version;
    private final TestTarball tarball = new TestTarball();
    private final List<String> folders = new ArrayList<>();
    private final List<NpmFile> files = new ArrayList<>();
    private final Map<String, byte[]> vendored = new TreeMap<>();
    private final Map<String, String> links = new TreeMap<>();

    public TestPackage(String name, String version) {
        this.name = name;
        this.version = version;
    }

    /** Another folder than that of its name; the first one that is named replaces that. */
    public TestPackage folder(String folder) {
        folders.add(folder);
        return this;
    }

    public TestPackage file(String path, byte[] content) {
        tarball.file(path, content);
        files.add(new NpmFile(path, content.length, TestApplication.sha256(content), false));
        return this;
    }

    public TestPackage program(String path, byte[] content) {
        tarball.entry("package/" + path, '0', 0755, content);
        files.add(new NpmFile(path, content.length, TestApplication.sha256(content), true));
        return this;
    }

    /** A program that is installed with other line ends than it has. */
    public TestPackage fixed(String path, byte[] content, byte[] installed) {
        tarball.file(path, content);
        files.add(new NpmFile(
                path,
                installed.length,
                TestApplication.sha256(installed),
                true,
                true,
                Optional.empty(),
                List.of(),
                Map.of()));
        return this;
    }

    /** A file that the manifest knows nothing of. */
    public TestPackage pruned(String path, byte[] content) {
        tarball.file(path, content);
        return this;
    }

    /** A file that the tarball lacks. */
    public TestPackage absent(String path) {
        files.add(new NpmFile(path, 1, TestApplication.sha256(new byte[1]), false));
        return this;
    }

    /** A file that comes along with the application. */
    public TestPackage vendored(String path, byte[] content) {
        String source = "vendored/" + TestApplication.sha256(content) + "/" + path.replaceAll(".*/", "");
        vendored.put(source, content);
        files.add(new NpmFile(
                path,
                content.length,
                TestApplication.sha256(content),
                false,
                false,
                Optional.of(source),
                List.of("libc.so.6"),
                Map.of()));
        return this;
    }

    public TestPackage link(String path, String target) {
        links.put(path, target);
        return this;
    }

    /** What the tarball has beside the files. */
    public TestTarball tarball() {
        return tarball;
    }

    /** Puts its files where a registry has them. */
    NpmModule write(Path registry) {
        byte[] tgz = tarball.gzip();
        return write(registry, tgz, integrity(tgz));
    }

    /** @param integrity that the manifest says */
    NpmModule write(Path registry, byte[] tgz, String integrity) {
        String path = new PackageName(name).tarballPath(version);
        write(registry.resolve(path), tgz);
        vendored.forEach((source, content) -> write(registry.resolve(source), content));
        return new NpmModule(
                name,
                version,
                registry.toUri().toString(),
                path,
                tgz.length,
                TestApplication.sha256(tgz),
                integrity,
                Map.of(
                        TestApplication.PLATFORM,
                        new NpmInstallation(folders.isEmpty() ? List.of(name) : folders, files, links)));
    }

    private static void write(Path file, byte[] content) {
        try {
            Files.createDirectories(file.getParent());
            Files.write(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String integrity(byte[] tgz) {
        try {
            return Integrity.of(
                            Algorithm.SHA512,
                            MessageDigest.getInstance("SHA-512").digest(tgz))
                    .toString();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
