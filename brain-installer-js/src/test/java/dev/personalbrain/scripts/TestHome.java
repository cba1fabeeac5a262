package dev.personalbrain.scripts;

import dev.personalbrain.manifest.Manifest;
import dev.personalbrain.manifest.ManifestJson;
import dev.personalbrain.manifest.NativeModule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** An application's folder, with a manifest and nothing installed yet. */
record TestHome(Path folder) {
    static TestHome of(Path folder, TestPackage... packages) throws IOException {
        TestHome home = new TestHome(Files.createDirectories(folder));
        home.write(packages);
        return home;
    }

    /** Puts a manifest there; what is installed stays. */
    void write(TestPackage... packages) throws IOException {
        List<NativeModule> modules =
                Stream.of(packages).<NativeModule>map(TestPackage::module).toList();
        Manifest manifest = new Manifest(
                new Manifest.Application("test", "1.0"), List.of(TestPackage.PLATFORM), List.of(), modules);
        Files.write(manifest(), ManifestJson.write(manifest));
    }

    /** Lets the release bring the packages' files along. */
    TestHome vendoring(TestPackage... packages) throws IOException {
        for (TestPackage each : packages) {
            put("vendor/" + each.path(), each.tarball());
            for (Map.Entry<String, byte[]> file : each.vendored().entrySet()) {
                put("vendor/" + file.getKey(), file.getValue());
            }
        }
        return this;
    }

    Path put(String path, byte[] content) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        return Files.write(file, content);
    }

    Path manifest() {
        return folder.resolve("native-modules.json");
    }

    Path modules() {
        return folder.resolve("node_modules");
    }

    /** Of a file that is installed. */
    Path installed(String path) {
        return modules().resolve(path);
    }

    /** What is installed: paths with their modes, and what is in them or where they lead. */
    Map<String, String> tree() throws IOException {
        return tree(modules());
    }

    static Map<String, String> tree(Path root) throws IOException {
        Map<String, String> tree = new TreeMap<>();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.toList()) {
                tree.put(root.relativize(file).toString(), describe(file));
            }
        }
        return tree;
    }

    private static String describe(Path file) throws IOException {
        if (Files.isSymbolicLink(file)) {
            return "-> " + Files.readSymbolicLink(file);
        }
        String mode = PosixFilePermissions.toString(Files.getPosixFilePermissions(file, LinkOption.NOFOLLOW_LINKS));
        return Files.isDirectory(file) ? mode : mode + " " + dev.personalbrain.checksum.Sha256.of(file);
    }

    /** Names of what lies in the folder itself. */
    List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
