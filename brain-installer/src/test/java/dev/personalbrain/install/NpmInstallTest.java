package dev.personalbrain.install;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.personalbrain.error.ExitCode;
import dev.personalbrain.error.UserException;
import dev.personalbrain.manifest.ManifestFile;
import dev.personalbrain.npm.TestTarball;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NpmInstallTest {
    @TempDir
    Path folder;

    private Path root;
    private Path modules;
    private Path repository;
    private FakeFetcher fetcher;

    @BeforeEach
    void makeFolders() throws IOException {
        repository = folder.resolve("repository");
        root = Files.createDirectory(folder.resolve("application"));
        modules = root.resolve("node_modules");
        fetcher = new FakeFetcher(repository);
    }

    private TestApplication application() {
        return new TestApplication(repository);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }

    @Test
    void putsFilesModesAndLinksWhereTheManifestSays() throws IOException {
        TestApplication application = application()
                .npm(new TestPackage("@s/tool", "1.0.0")
                        .file("package.json", bytes("{}"))
                        .file("lib/.hidden", bytes("x"))
                        .program("bin/cli.js", bytes("#!/usr/bin/env node"))
                        .pruned("README.md", bytes("much to read"))
                        .link(".bin/tool", "../@s/tool/bin/cli.js"));
        assertThat(install(application)).isEqualTo(InstallOutcome.INSTALLED);
        assertThat(lines(root))
                .containsExactly(
                        "-rw-r--r-- .node_modules.lock",
                        "drwxr-xr-x node_modules",
                        "drwxr-xr-x node_modules/.bin",
                        "node_modules/.bin/tool -> ../@s/tool/bin/cli.js",
                        "-rw-r--r-- node_modules/.installed",
                        "drwxr-xr-x node_modules/@s",
                        "drwxr-xr-x node_modules/@s/tool",
                        "drwxr-xr-x node_modules/@s/tool/bin",
                        "-rwxr-xr-x node_modules/@s/tool/bin/cli.js",
                        "drwxr-xr-x node_modules/@s/tool/lib",
                        "-rw-r--r-- node_modules/@s/tool/lib/.hidden",
                        "-rw-r--r-- node_modules/@s/tool/package.json");
        assertThat(Files.readString(modules.resolve(".installed")))
                .isEqualTo(application.manifestFile().sha256() + "\nlinux-x64\n");
        assertComplete(application);
    }

    @Test
    void doesNothingWhereItIsInstalledAlready() {
        TestApplication application = application().npm("a", 1000);
        install(application);
        Installer second = new Installer(
                manifest -> {
                    throw new AssertionError("no fetcher is needed");
                },
                InstallListener.SILENT);
        assertThat(second.install(request(application.manifestFile()))).isEqualTo(InstallOutcome.UP_TO_DATE);
    }

    @Test
    void putsAModuleIntoEachOfItsFolders() throws IOException {
        TestApplication application = application()
                .npm(new TestPackage("b", "2.0.0")
                        .folder("b")
                        .folder("a/node_modules/b")
                        .folder("alias")
                        .program("x.js", bytes("content")));
        install(application);
        for (String place : List.of("b", "a/node_modules/b", "alias")) {
            assertThat(modules.resolve(place + "/x.js")).hasContent("content").isExecutable();
        }
        assertThat(Files.getAttribute(modules.resolve("b/x.js"), "unix:nlink")).isEqualTo(1);
        assertComplete(application);
    }

    @Test
    void installsBothKindsTogether() throws IOException {
        TestApplication application = application().module("alpha", 1000).npm("a", 1000);
        assertThat(install(application)).isEqualTo(InstallOutcome.INSTALLED);
        assertComplete(application);
        assertThat(names(root))
                .containsExactly(".native_modules.lock", ".node_modules.lock", "native_modules", "node_modules");
    }

    @Test
    void installsOnlyTheFolderThatIsMissing() throws IOException {
        TestApplication application = application().module("alpha", 1000).npm("a", 1000);
        install(application);
        FileTree.delete(modules);
        fetcher.fetched().clear();
        assertThat(install(application)).isEqualTo(InstallOutcome.INSTALLED);
        assertThat(fetcher.fetched()).containsExactly("a@1.0.0");
        FileTree.delete(root.resolve("native_modules"));
        fetcher.fetched().clear();
        assertThat(install(application)).isEqualTo(InstallOutcome.INSTALLED);
        assertThat(fetcher.fetched()).containsExactly("org:alpha:1");
        assertComplete(application);
    }

    @Test
    void bringsNeitherIntoPlaceWhereOneCannotBeMade() throws IOException {
        TestApplication old =
                new TestApplication(repository, "old").module("alpha", 1000).npm("a", 1000);
        install(old);
        TestApplication broken = application().module("beta", 1000).npm(new TestPackage("b", "1.0.0").absent("x.js"));
        fails(broken, ExitCode.VERIFICATION, "b@1.0.0: x.js is not in its tarball; the manifest does not fit it");
        assertComplete(old);
        assertThat(install(old)).isEqualTo(InstallOutcome.UP_TO_DATE);
    }

    @Test
    void takesAwayWhatTheNextManifestDoesNotWant() throws IOException {
        install(new TestApplication(repository, "1").module("alpha", 1000).npm("a", 1000));
        TestApplication maven = new TestApplication(repository, "2").module("alpha", 1000);
        assertThat(install(maven)).isEqualTo(InstallOutcome.INSTALLED);
        assertThat(modules).doesNotExist();
        assertComplete(maven);
        TestApplication npm = new TestApplication(repository, "3").npm("a", 1000);
        assertThat(install(npm)).isEqualTo(InstallOutcome.INSTALLED);
        assertThat(root.resolve("native_modules")).doesNotExist();
        assertComplete(npm);
    }

    @Test
    void leavesAFolderAloneThatItHasNotMade() throws IOException {
        Path own = Files.createDirectories(modules.resolve("own"));
        install(application().module("alpha", 1000));
        assertThat(own).isDirectory();
    }

    @Test
    void replacesAFolderThatSomethingElseHasMade() throws IOException {
        Files.createDirectories(modules.resolve("left/by/npm"));
        Files.createSymbolicLink(modules.resolve("link"), folder);
        TestApplication application = application().npm("a", 1000);
        assertThat(install(application)).isEqualTo(InstallOutcome.INSTALLED);
        assertComplete(application);
        assertThat(repository).isDirectory();
    }

    @Test
    void putsFilesThatComeAlongBesideThoseOfTheTarball() throws IOException {
        TestApplication application = application()
                .npm(new TestPackage("crypto", "1.0.0")
                        .file("index.js", bytes("x"))
                        .vendored("lib/one.node", TestApplication.random("one", 5000))
                        .vendored("lib/two.node", TestApplication.random("two", 5000)))
                .npm(new TestPackage("other", "1.0.0").vendored("same.node", TestApplication.random("one", 5000)));
        install(application);
        assertThat(Files.readAllBytes(modules.resolve("crypto/lib/one.node")))
                .isEqualTo(TestApplication.random("one", 5000));
        assertThat(fetcher.fetched())
                .containsExactlyInAnyOrder(
                        "crypto@1.0.0",
                        "other@1.0.0",
                        "crypto@1.0.0, lib/one.node",
                        "crypto@1.0.0, lib/two.node",
                        "other@1.0.0, same.node");
        assertComplete(application);
    }

    @Test
    void refusesAFileThatComesAlongWithOtherBytes() throws IOException {
        byte[] content = TestApplication.random("one", 5000);
        TestApplication application =
                application().npm(new TestPackage("crypto", "1.0.0").vendored("one.node", content));
        content[7] ^= 1;
        Files.write(repository.resolve("vendored/" + sha256("one", 5000) + "/one.node"), content);
        fails(application, ExitCode.VERIFICATION, "crypto@1.0.0: one.node comes out with the SHA-256 ");
    }

    private static String sha256(String seed, int bytes) {
        return TestApplication.sha256(TestApplication.random(seed, bytes));
    }

    @Test
    void endsTheFirstLineOfAProgramAsNpmDoes() throws IOException {
        TestApplication application = application()
                .npm(new TestPackage("ndh", "1.0.0")
                        .fixed("bin/ndh", bytes("#!/usr/bin/env node\r\nx\r\n"), bytes("#!/usr/bin/env node\nx\r\n")));
        install(application);
        assertThat(modules.resolve("ndh/bin/ndh")).hasBinaryContent(bytes("#!/usr/bin/env node\nx\r\n"));
    }

    @Test
    void installsManySmallFiles() throws IOException {
        TestApplication application = application();
        for (int number = 0; number < 20; number++) {
            TestPackage npm = new TestPackage("p" + number, "1.0.0");
            for (int file = 0; file < 100; file++) {
                npm.file("lib/" + file % 10 + "/" + file + ".js", bytes("content " + file));
            }
            application.npm(npm);
        }
        assertThat(install(application)).isEqualTo(InstallOutcome.INSTALLED);
        assertComplete(application);
    }

    @Test
    void refusesATarballOfAnotherIntegrity() {
        byte[] tgz = new TestTarball().file("x.js", "1").gzip();
        String other = TestPackage.integrity(bytes("other"));
        TestApplication application =
                application().npm(repository -> new TestPackage("a", "1.0.0").write(repository, tgz, other));
        fails(
                application,
                ExitCode.VERIFICATION,
                "a@1.0.0: bad tarball: a@1.0.0.tgz: expected " + other + ", found " + TestPackage.integrity(tgz));
    }

    @Test
    void refusesAFileThatComesOutLargerOrSmallerOrOtherwise() {
        byte[] tgz = new TestTarball().file("x.js", "12").gzip();
        for (String content : List.of("1", "123", "21")) {
            TestApplication application = application()
                    .npm(repository -> new TestPackage("a", "1.0.0")
                            .file("x.js", bytes(content))
                            .write(repository, tgz, TestPackage.integrity(tgz)));
            fails(application, ExitCode.VERIFICATION, "a@1.0.0: x.js comes out ");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"package/../../../escaped", "/tmp/escaped"})
    void refusesTarballsWhoseNamesLeadOutside(String name) throws IOException {
        refusesTarball(new TestTarball().file("x.js", "1").entry(name, '0', 0644, bytes("x")), "its name ");
        assertThat(folder.resolve("escaped")).doesNotExist();
    }

    @Test
    void refusesTarballsWithDevicesAndNamesThatAreThereTwice() {
        refusesTarball(new TestTarball().file("x.js", "1").entry("package/d", '3', 0644, bytes("")), "is a device");
        refusesTarball(new TestTarball().file("x.js", "1").file("x.js", "1"), "is there twice");
    }

    @Test
    void refusesATruncatedTarball() {
        byte[] whole = new TestTarball()
                .file("x.js", TestApplication.random("x", 5000))
                .gzip();
        byte[] half = java.util.Arrays.copyOf(whole, whole.length / 2);
        TestApplication application = application()
                .npm(repository -> new TestPackage("a", "1.0.0")
                        .file("x.js", TestApplication.random("x", 5000))
                        .write(repository, half, TestPackage.integrity(half)));
        fails(application, ExitCode.VERIFICATION, "a@1.0.0: bad tarball: a@1.0.0.tgz: ");
    }

    private void refusesTarball(TestTarball tarball, String message) {
        byte[] tgz = tarball.gzip();
        TestApplication application = application()
                .npm(repository -> new TestPackage("a", "1.0.0")
                        .file("x.js", bytes("1"))
                        .write(repository, tgz, TestPackage.integrity(tgz)));
        fails(application, ExitCode.VERIFICATION, "a@1.0.0: bad tarball: ");
        fails(application, ExitCode.VERIFICATION, message);
    }

    @Test
    void putsNoLinkOfATarballInPlace() throws IOException {
        TestPackage npm = new TestPackage("a", "1.0.0").file("x.js", bytes("1"));
        npm.tarball().link("package/out", '2', "/etc").link("package/hard", '1', "../../outside");
        TestApplication application = application().npm(npm);
        install(application);
        assertThat(names(modules.resolve("a"))).containsExactly("x.js");
    }

    @Test
    void refusesSymbolicLinksThatWouldLeadItElsewhere() throws IOException {
        Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
        Files.writeString(elsewhere.resolve("precious"), "data");
        TestApplication application = application().npm("a", 1000);
        for (String name :
                List.of("node_modules", ".node_modules.staging", ".node_modules.old", ".node_modules.lock")) {
            Path link = Files.createSymbolicLink(root.resolve(name), elsewhere);
            fails(application, ExitCode.TARGET, name + ": is a symbolic link, not");
            Files.delete(link);
        }
        assertThat(elsewhere.resolve("precious")).exists();
    }

    @Test
    void findsEveryDifference() throws IOException {
        TestApplication application =
                application().module("alpha", 1000).npm("a", 1000).npm("@s/b", 1000);
        install(application);
        Files.writeString(modules.resolve("a/package.json"), "{}");
        Files.delete(modules.resolve("a/lib/a.node"));
        Files.setPosixFilePermissions(modules.resolve("a/bin/cli.js"), PosixFilePermissions.fromString("rw-r--r--"));
        Files.delete(modules.resolve(".bin/a"));
        Files.delete(modules.resolve(".bin/b"));
        Files.createSymbolicLink(modules.resolve(".bin/b"), Path.of("/bin/sh"));
        Files.createSymbolicLink(modules.resolve("@s/c"), Path.of("b"));
        Files.createDirectories(modules.resolve("c/empty"));
        assertThat(Verification.verify(root, application.manifestFile(), TestApplication.PLATFORM))
                .extracting(finding -> finding.kind() + " " + finding.path())
                .containsExactlyInAnyOrder(
                        "ALTERED node_modules/a/package.json",
                        "MISSING node_modules/a/lib/a.node",
                        "ALTERED node_modules/a/bin/cli.js",
                        "MISSING node_modules/.bin/a",
                        "ALTERED node_modules/.bin/b",
                        "EXTRA node_modules/@s/c",
                        "EXTRA node_modules/c",
                        "EXTRA node_modules/c/empty");
        FileTree.delete(modules);
        assertThat(Verification.verify(root, application.manifestFile(), TestApplication.PLATFORM))
                .extracting(finding -> finding.kind() + " " + finding.path())
                .contains("MISSING node_modules/.installed", "MISSING node_modules/.bin/b");
    }

    @Test
    void findsAFolderThatAnotherManifestHasLeft() throws IOException {
        TestApplication npm = application().npm("a", 1000);
        install(npm);
        TestApplication maven = new TestApplication(repository, "2").module("alpha", 1000);
        Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
        new Installer(manifest -> fetcher, InstallListener.SILENT)
                .install(new InstallRequest(elsewhere, maven.manifestFile(), TestApplication.PLATFORM));
        Files.move(elsewhere.resolve("native_modules"), root.resolve("native_modules"));
        assertThat(Verification.verify(root, maven.manifestFile(), TestApplication.PLATFORM))
                .extracting(Finding::toString)
                .containsExactly("extra    node_modules  left by another manifest, this one has nothing for it");
    }

    @Test
    void tellsHowAModuleStands() throws IOException {
        TestApplication application = application().npm("a", 1000);
        InstallPlan plan = InstallPlan.of(application.manifest(), TestApplication.PLATFORM);
        assertThat(ModuleState.of(root, plan.packages().get(0))).isEqualTo(ModuleState.MISSING);
        install(application);
        assertThat(ModuleState.of(root, plan.packages().get(0))).isEqualTo(ModuleState.INSTALLED);
        Files.delete(modules.resolve(".bin/a"));
        assertThat(ModuleState.of(root, plan.packages().get(0))).isEqualTo(ModuleState.INCOMPLETE);
    }

    private InstallOutcome install(TestApplication application) {
        return new Installer(manifest -> fetcher, InstallListener.SILENT).install(request(application.manifestFile()));
    }

    private InstallRequest request(ManifestFile manifest) {
        return new InstallRequest(root, manifest, TestApplication.PLATFORM);
    }

    private void assertComplete(TestApplication application) {
        assertThat(Verification.verify(root, application.manifestFile(), TestApplication.PLATFORM))
                .isEmpty();
    }

    private void fails(TestApplication application, ExitCode code, String message) {
        assertThatThrownBy(() -> install(application))
                .isInstanceOfSatisfying(
                        UserException.class, e -> assertThat(e.exitCode()).isEqualTo(code))
                .hasMessageContaining(message)
                .message()
                .doesNotContain("\n");
        assertThat(new Marker(application.manifestFile().sha256(), TestApplication.PLATFORM).isIn(modules))
                .isFalse();
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    /** Mode and path, or path and target, of everything below a folder. */
    static List<String> lines(Path folder) throws IOException {
        Map<String, String> lines = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            files.filter(file -> !file.equals(folder))
                    .forEach(file -> lines.put(folder.relativize(file).toString(), line(folder, file)));
        }
        return List.copyOf(lines.values());
    }

    private static String line(Path folder, Path file) {
        Path path = folder.relativize(file);
        try {
            if (Files.isSymbolicLink(file)) {
                return path + " -> " + Files.readSymbolicLink(file);
            }
            String mode = PosixFilePermissions.toString(Files.getPosixFilePermissions(file, LinkOption.NOFOLLOW_LINKS));
            return (Files.isDirectory(file) ? "d" : "-") + mode + " " + path;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
