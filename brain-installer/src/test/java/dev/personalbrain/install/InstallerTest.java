package dev.personalbrain.install;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.personalbrain.archive.TestJar;
import dev.personalbrain.error.ExitCode;
import dev.personalbrain.error.UserException;
import dev.personalbrain.fetch.Fetcher;
import dev.personalbrain.manifest.Installation;
import dev.personalbrain.manifest.ManifestFile;
import dev.personalbrain.manifest.MavenModule;
import dev.personalbrain.platform.Platform;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstallerTest {
    @TempDir
    Path folder;

    private Path root;
    private Path modules;
    private Path repository;
    private FakeFetcher fetcher;
    private TestApplication application;

    @BeforeEach
    void makeApplication() throws IOException {
        repository = folder.resolve("repository");
        root = Files.createDirectory(folder.resolve("application"));
        modules = root.resolve("native_modules");
        fetcher = new FakeFetcher(repository);
        application = new TestApplication(repository).module("alpha", 300_000).module("beta", 1000);
    }

    @Test
    void putsPrunedJarsBesideTheLibrariesAndWritesTheMarker() throws IOException {
        assertThat(install()).isEqualTo(InstallOutcome.INSTALLED);
        assertThat(files(modules))
                .containsOnlyKeys(".installed", "alpha-1.jar", "beta-1.jar", "lib/libalpha.so", "lib/libbeta.so");
        assertThat(Files.readAllBytes(modules.resolve("lib/libalpha.so")))
                .isEqualTo(TestApplication.random("alpha", 300_000));
        assertThat(Files.readString(modules.resolve(".installed")))
                .isEqualTo(application.manifestFile().sha256() + "\nlinux-x64\n");
        assertThat(Verification.verify(root, application.manifestFile(), TestApplication.PLATFORM))
                .isEmpty();
    }

    @Test
    void leavesNothingElseBehindBesideTheLock() throws IOException {
        install();
        assertThat(names(root)).containsExactly(".native_modules.lock", "native_modules");
    }

    @Test
    void touchesNothingWhereTheManifestIsInstalledAlready() throws IOException {
        install();
        Files.delete(root.resolve(".native_modules.lock"));
        Installer second = new Installer(
                manifest -> {
                    throw new AssertionError("no fetcher is needed");
                },
                InstallListener.SILENT);
        assertThat(second.install(request())).isEqualTo(InstallOutcome.UP_TO_DATE);
        assertThat(names(root)).containsExactly("native_modules");
    }

    @Test
    void replacesWhatAnotherManifestPutThere() throws IOException {
        install();
        application =
                new TestApplication(repository, "2.0").module("beta", 1000).module("gamma", 10);
        assertThat(install()).isEqualTo(InstallOutcome.INSTALLED);
        assertThat(files(modules))
                .containsOnlyKeys(".installed", "beta-1.jar", "gamma-1.jar", "lib/libbeta.so", "lib/libgamma.so");
    }

    @Test
    void installsAgainForAnotherPlatform() {
        install();
        InstallRequest other = new InstallRequest(
                root, application.manifestFile(), Platform.parse("linux-arm64").orElseThrow());
        assertThatThrownBy(() -> installer().install(other))
                .isInstanceOfSatisfying(
                        UserException.class, e -> assertThat(e.exitCode()).isEqualTo(ExitCode.PLATFORM))
                .hasMessage("linux-arm64: the manifest has nothing for this platform (it has: linux-x64): "
                        + "run the release again with this platform among its own, or install on one of those");
        assertThat(new Marker(application.manifestFile().sha256(), TestApplication.PLATFORM).isIn(modules))
                .isTrue();
    }

    @Test
    void saysOnAMuslMachineThatTheManifestIsForGlibc() {
        InstallRequest musl = new InstallRequest(
                root,
                application.manifestFile(),
                Platform.parse("linux-x64-musl").orElseThrow());
        assertThatThrownBy(() -> installer().install(musl))
                .hasMessageContaining("this machine's C library is musl, and linux-x64 needs the GNU C library");
    }

    @Test
    void makesTheSameBytesAndModesEverywhere() throws IOException {
        install();
        Map<String, String> first = files(modules);
        root = Files.createDirectory(folder.resolve("elsewhere"));
        install();
        assertThat(files(root.resolve("native_modules"))).isEqualTo(first);
        try (Stream<Path> all = Files.walk(root.resolve("native_modules"))) {
            all.forEach(path -> assertThat(mode(path)).isEqualTo(Files.isDirectory(path) ? "rwxr-xr-x" : "rw-r--r--"));
        }
    }

    @Test
    void linksAJarThatStaysAsItIs() throws IOException {
        application = new TestApplication(repository)
                .module("whole", new TestJar().manifest().deflated("a", "b"), List.of(), List.of());
        install();
        assertThat(Files.readAllBytes(modules.resolve("whole-1.jar")))
                .isEqualTo(Files.readAllBytes(repository.resolve("org/whole/1/whole-1.jar")));
        assertThat(mode(modules.resolve("whole-1.jar"))).isEqualTo("rw-r--r--");
        assertThat(Files.getAttribute(modules.resolve("whole-1.jar"), "unix:nlink"))
                .isEqualTo(1);
    }

    @Test
    void installsAnApplicationWithoutNativeModules() {
        application = new TestApplication(repository);
        assertThat(install()).isEqualTo(InstallOutcome.INSTALLED);
        assertThat(install()).isEqualTo(InstallOutcome.UP_TO_DATE);
    }

    @Test
    void refusesAPrunedJarThatIsNotTheManifests() {
        String sha256 = application
                .manifest()
                .mavenModules()
                .get(0)
                .installations()
                .get(TestApplication.PLATFORM)
                .sha256();
        refusesAltered(sha256, "0".repeat(64), "org:alpha:1: alpha-1.jar comes out with the SHA-256 " + sha256);
    }

    @Test
    void refusesALibraryThatIsNotTheManifests() {
        String sha256 = TestApplication.sha256(TestApplication.random("beta", 1000));
        refusesAltered(sha256, "0".repeat(64), "org:beta:1: libbeta.so comes out with the SHA-256 " + sha256);
    }

    @Test
    void refusesALibraryThatIsLargerOrSmallerThanTheManifestSays() {
        refusesAltered("\"bytes\": 1000,", "\"bytes\": 999,", "libbeta.so comes out larger than the 999 bytes");
        refusesAltered("\"bytes\": 1000,", "\"bytes\": 1001,", "libbeta.so comes out 1 bytes smaller than the 1001");
    }

    @Test
    void refusesAModuleThatLacksAnEntryToRemove() {
        refusesAltered(
                "libbeta.dylib", "libdelta.dylib", "no entry 'darwin-arm64/libdelta.dylib' that could be removed");
    }

    @Test
    void refusesAModuleThatIsNoSoundJar() throws IOException {
        byte[] noJar = "no jar at all".getBytes(UTF_8);
        TestApplication broken = new TestApplication(repository).module("alpha", 100);
        String json = new String(broken.manifestFile().json(), UTF_8)
                .replace(broken.manifest().modules().get(0).sha256(), TestApplication.sha256(noJar))
                .replaceFirst("\"bytes\": [0-9]+", "\"bytes\": " + noJar.length);
        Files.write(repository.resolve("org/alpha/1/alpha-1.jar"), noJar);
        fails(new ManifestFile("m", json.getBytes(UTF_8)), ExitCode.VERIFICATION, "org:alpha:1: bad jar: ");
    }

    @Test
    void keepsTheOldStateWhenTheNewOneFails() throws IOException {
        install();
        Map<String, String> before = files(modules);
        application = new TestApplication(repository, "2.0").module("gamma", 1000);
        refusesAltered("libgamma.dylib", "libdelta.dylib", "could be removed");
        assertThat(files(modules)).isEqualTo(before);
    }

    @Test
    void fetchesNothingTwiceAfterAFailure() {
        refusesAltered("libbeta.dylib", "libdelta.dylib", "could be removed");
        fetcher.fetched().clear();
        install();
        assertThat(fetcher.fetched()).doesNotContain("org:beta:1").hasSizeLessThan(2);
    }

    @Test
    void endsWhenItsOwnThreadIsInterrupted() {
        Thread self = Thread.currentThread();
        Fetcher waiting = (request, target, listener) -> {
            self.interrupt();
            pause(100_000);
        };
        Installer installer = new Installer(manifest -> waiting, InstallListener.SILENT);
        assertThatThrownBy(() -> installer.install(request())).hasMessageStartingWith("interrupted while");
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void installsModulesOfTheSameBytesUnderSeveralNames() throws IOException {
        for (int i = 0; i < 40; i++) {
            application.module("same" + i, new TestJar().deflated("A.class", "x"), List.of(), List.of());
        }
        assertThat(install()).isEqualTo(InstallOutcome.INSTALLED);
        assertThat(names(modules)).hasSize(44);
    }

    @Test
    void refusesALibraryThatIsTakenOutOfAJarThatStaysAsItIs() {
        MavenModule alpha = application.manifest().mavenModules().get(0);
        Installation installation = alpha.installations().get(TestApplication.PLATFORM);
        refusesAltered(
                "\"bytes\": " + installation.bytes() + ",\n          \"sha256\": \"" + installation.sha256(),
                "\"bytes\": " + alpha.bytes() + ",\n          \"sha256\": \"" + alpha.sha256(),
                "org:alpha:1: alpha-1.jar comes out ");
    }

    @Test
    void throwsWhatTheFetcherThrowsAndStopsTheOthers() {
        Fetcher failing = (request, target, listener) -> {
            if (request.name().contains("alpha")) {
                throw new UserException(ExitCode.FETCH, "no source has it");
            }
            pause(100_000);
        };
        Installer installer = new Installer(manifest -> failing, InstallListener.SILENT);
        assertThatThrownBy(() -> installer.install(request())).hasMessage("no source has it");
        assertThat(modules).doesNotExist();
    }

    @Test
    void letsOneOfManyThreadsInstallAndTheOthersWait() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(10);
        List<Callable<InstallOutcome>> calls = IntStream.range(0, 10)
                .mapToObj(i -> (Callable<InstallOutcome>) this::install)
                .toList();
        List<InstallOutcome> outcomes = new ArrayList<>();
        for (var call : threads.invokeAll(calls)) {
            outcomes.add(call.get());
        }
        threads.shutdown();
        assertThat(outcomes).containsOnlyOnce(InstallOutcome.INSTALLED);
        assertThat(fetcher.fetched()).containsExactlyInAnyOrder("org:alpha:1", "org:beta:1");
    }

    @Test
    void givesUpWaitingForAnotherInstaller() throws Exception {
        CountDownLatch started = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        Fetcher slow = (request, target, listener) -> {
            started.countDown();
            try {
                end.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            fetcher.fetch(request, target, listener);
        };
        Thread first = new Thread(() -> new Installer(m -> slow, InstallListener.SILENT).install(request()));
        first.start();
        started.await();
        List<Path> waiting = new ArrayList<>();
        InstallListener listener = new InstallListener() {
            @Override
            public void waiting(Path where) {
                waiting.add(where);
            }
        };
        InstallRequest impatient =
                new InstallRequest(root, application.manifestFile(), TestApplication.PLATFORM, Duration.ofMillis(300));
        assertThatThrownBy(() -> new Installer(m -> fetcher, listener).install(impatient))
                .isInstanceOfSatisfying(
                        UserException.class, e -> assertThat(e.exitCode()).isEqualTo(ExitCode.TARGET))
                .hasMessageContaining("another installer has been at work here");
        assertThat(waiting).containsExactly(root);
        end.countDown();
        first.join();
        assertThat(install()).isEqualTo(InstallOutcome.UP_TO_DATE);
    }

    @Test
    void letsOneOfManyThreadsInstallEvenWhereTheyComeByDifferentPaths() throws Exception {
        Path link = Files.createSymbolicLink(folder.resolve("link"), root);
        ExecutorService threads = Executors.newFixedThreadPool(8);
        List<Callable<InstallOutcome>> calls = IntStream.range(0, 8)
                .mapToObj(i -> (Callable<InstallOutcome>) () -> installer()
                        .install(new InstallRequest(
                                i % 2 == 0 ? root : link, application.manifestFile(), TestApplication.PLATFORM)))
                .toList();
        List<InstallOutcome> outcomes = new ArrayList<>();
        for (var call : threads.invokeAll(calls)) {
            outcomes.add(call.get());
        }
        threads.shutdown();
        assertThat(outcomes).containsOnlyOnce(InstallOutcome.INSTALLED);
    }

    @Test
    void refusesAFolderThatIsNotThere() {
        root = folder.resolve("nowhere");
        fails(application.manifestFile(), ExitCode.TARGET, "nowhere: no such folder: create it, or name another");
    }

    @Test
    void refusesSymbolicLinksThatWouldLeadItElsewhere() throws IOException {
        Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
        Files.writeString(elsewhere.resolve("precious"), "data");
        for (String name :
                List.of("native_modules", ".native_modules.staging", ".native_modules.old", ".native_modules.lock")) {
            Path link = Files.createSymbolicLink(root.resolve(name), elsewhere);
            fails(application.manifestFile(), ExitCode.TARGET, name + ": is a symbolic link, not");
            Files.delete(link);
        }
        assertThat(elsewhere.resolve("precious")).exists();
    }

    @Test
    void refusesSymbolicLinksAmongWhatItHasStaged() throws IOException {
        Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
        Path precious = Files.writeString(elsewhere.resolve("precious"), "data");
        String sha256 = application.manifest().mavenModules().get(0).sha256();
        for (String name : List.of("downloads", "tree", "discarded", "downloads/" + sha256)) {
            refusesLink(".native_modules.staging/" + name, elsewhere);
        }
        refusesLink(".native_modules.staging/downloads/" + sha256 + "/alpha-1.jar", precious);
        assertThat(precious).hasContent("data");
    }

    private void refusesLink(String name, Path to) throws IOException {
        Path link = root.resolve(name);
        Files.createDirectories(link.getParent());
        Files.createSymbolicLink(link, to);
        fails(application.manifestFile(), ExitCode.TARGET, name + ": is a symbolic link, not");
        Files.delete(link);
    }

    @Test
    void neverTakesALinkToACompleteFolderForAnInstallation() throws IOException {
        install();
        Path elsewhere = Files.move(modules, folder.resolve("elsewhere"));
        Files.createSymbolicLink(modules, elsewhere);
        fails(application.manifestFile(), ExitCode.TARGET, "native_modules: is a symbolic link");
    }

    private InstallOutcome install() {
        return installer().install(request());
    }

    private Installer installer() {
        return new Installer(manifest -> fetcher, InstallListener.SILENT);
    }

    private InstallRequest request() {
        return new InstallRequest(root, application.manifestFile(), TestApplication.PLATFORM);
    }

    private void refusesAltered(String original, String altered, String message) {
        String json = new String(application.manifestFile().json(), UTF_8);
        assertThat(json).contains(original);
        ManifestFile manifest =
                new ManifestFile("m", json.replace(original, altered).getBytes(UTF_8));
        fails(manifest, ExitCode.VERIFICATION, message);
    }

    private void fails(ManifestFile manifest, ExitCode code, String message) {
        assertThatThrownBy(() -> installer().install(new InstallRequest(root, manifest, TestApplication.PLATFORM)))
                .isInstanceOfSatisfying(
                        UserException.class, e -> assertThat(e.exitCode()).isEqualTo(code))
                .hasMessageContaining(message)
                .message()
                .doesNotContain("\n");
        assertThat(new Marker(manifest.sha256(), TestApplication.PLATFORM).isIn(modules))
                .isFalse();
    }

    /** Names and hashes of all files below a folder. */
    static Map<String, String> files(Path folder) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(folder.relativize(file).toString(), TestApplication.sha256(Files.readAllBytes(file)));
            }
        }
        return files;
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private static String mode(Path path) {
        try {
            return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
