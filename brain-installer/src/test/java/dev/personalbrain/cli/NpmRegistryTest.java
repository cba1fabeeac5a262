package dev.personalbrain.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.personalbrain.error.ExitCode;
import dev.personalbrain.fetch.Fault;
import dev.personalbrain.fetch.FaultyRepository;
import dev.personalbrain.install.FileTree;
import dev.personalbrain.install.TestApplication;
import dev.personalbrain.install.TestPackage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where npm modules come from, and what becomes of a registry that does not deliver. */
class NpmRegistryTest {
    private static final String TARBALL = "@s/tool/-/tool-1.0.0.tgz";

    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final Map<String, String> environment = new TreeMap<>(Map.of("BRAIN_FETCH_ATTEMPTS", "2"));
    private FaultyRepository registry;
    private FaultyRepository other;
    private Path root;
    private Path files;

    @BeforeEach
    void makeApplication() throws IOException {
        root = folder.resolve("application");
        files = folder.resolve("files");
        registry = FaultyRepository.start();
        other = FaultyRepository.start();
        write(new TestApplication(files).npm("@s/tool", 100_000));
    }

    /** The manifest names the registry. */
    private void write(TestApplication application) throws IOException {
        application.from(registry.base()).writeManifest(root);
        for (String file : served()) {
            registry.serve(file, Files.readAllBytes(files.resolve(file)));
            other.serve(file, Files.readAllBytes(files.resolve(file)));
        }
    }

    private List<String> served() throws IOException {
        try (Stream<Path> all = Files.walk(files)) {
            return all.filter(Files::isRegularFile)
                    .map(file -> files.relativize(file).toString())
                    .toList();
        }
    }

    @AfterEach
    void stop() throws IOException {
        registry.close();
        other.close();
    }

    @Test
    void isTheOneThatTheManifestNames() {
        assertThat(install()).isEqualTo(ExitCode.OK);
        assertThat(out.toString(UTF_8)).contains("  @s/tool@1.0.0  0.1 MB");
        assertThat(registry.requests()).extracting(request -> request.path()).containsExactly("/maven2/" + TARBALL);
    }

    @Test
    void isNotAskedForMavenModulesAndRepositoriesNotForPackages() throws IOException {
        write(new TestApplication(files)
                .module("alpha", 1000)
                .npm("@s/tool", 1000)
                .repository(other.base()));
        assertThat(install()).isEqualTo(ExitCode.OK);
        assertThat(registry.requests()).extracting(request -> request.path()).containsExactly("/maven2/" + TARBALL);
        assertThat(other.requests())
                .extracting(request -> request.path())
                .containsExactly("/maven2/org/alpha/1/alpha-1.jar");
    }

    @Test
    void isReplacedByTheOneThatTheUserNamesWhichGetsTheToken() {
        environment.put("BRAIN_NPM_REGISTRY", other.base().toString());
        environment.put("BRAIN_REPOSITORY_TOKEN", "s3cret");
        assertThat(install()).isEqualTo(ExitCode.OK);
        assertThat(registry.requests()).isEmpty();
        assertThat(other.requests().get(0).header("Authorization")).hasValue("Bearer s3cret");
    }

    @Test
    void getsNoTokenThatTheUserHasNotMeantForIt() throws IOException {
        environment.put("BRAIN_REPOSITORY_TOKEN", "s3cret");
        assertThat(install()).isEqualTo(ExitCode.OK);
        assertThat(registry.requests().get(0).header("Authorization")).isEmpty();
        FileTree.delete(root.resolve("node_modules"));
        environment.put("BRAIN_REPOSITORY_HOST", "127.0.0.1:" + registry.port());
        assertThat(install()).isEqualTo(ExitCode.OK);
        assertThat(registry.requests().get(1).header("Authorization")).hasValue("Bearer s3cret");
    }

    @Test
    void comesAfterTheFolderBesideTheApplicationAndTheUsersSources() throws IOException {
        Path vendor = root.resolve("vendor");
        copy(TARBALL, vendor);
        assertThat(install()).isEqualTo(ExitCode.OK);
        FileTree.delete(root.resolve("node_modules"));
        FileTree.delete(vendor);
        environment.put("BRAIN_SOURCES", other.base().toString());
        assertThat(install()).isEqualTo(ExitCode.OK);
        assertThat(other.requests()).hasSize(1);
        assertThat(registry.requests()).isEmpty();
    }

    @Test
    void isNeverAskedForWhatComesAlong() throws IOException {
        TestApplication application = new TestApplication(files)
                .npm(new TestPackage("crypto", "1.0.0").vendored("c.node", TestApplication.random("c", 1000)));
        write(application);
        String source = served().stream()
                .filter(file -> file.startsWith("vendored/"))
                .findFirst()
                .orElseThrow();
        assertThat(install()).isEqualTo(ExitCode.FETCH);
        assertThat(err.toString(UTF_8))
                .startsWith("Error: crypto@1.0.0, c.node was not delivered (expected 1000 bytes");
        assertThat(registry.requests()).allMatch(request -> request.path().endsWith("/crypto-1.0.0.tgz"));
        copy(source, root.resolve("vendor"));
        assertThat(install()).isEqualTo(ExitCode.OK);
        assertThat(root.resolve("node_modules/crypto/c.node")).hasBinaryContent(TestApplication.random("c", 1000));
    }

    @Test
    void refusesAFileThatComesAlongAltered() throws IOException {
        write(new TestApplication(files)
                .npm(new TestPackage("crypto", "1.0.0").vendored("c.node", TestApplication.random("c", 1000))));
        for (String file : served()) {
            Path copy = copy(file, root.resolve("vendor"));
            if (file.endsWith("c.node")) {
                Files.write(copy, TestApplication.random("other", 1000));
            }
        }
        assertThat(install()).isEqualTo(ExitCode.VERIFICATION);
        assertThat(err.toString(UTF_8)).contains("crypto@1.0.0, c.node was not delivered", "other bytes, SHA-256 ");
        assertThat(root.resolve("node_modules")).doesNotExist();
    }

    @Test
    void mayFailWithoutHarm() {
        fails(ExitCode.FETCH, "HTTP 404. To mend: add a source", Fault.status(404));
        fails(ExitCode.FETCH, "HTTP 401. To mend: set BRAIN_REPOSITORY_USERNAME", Fault.status(401));
        fails(ExitCode.FETCH, "HTTP 503", Fault.status(503), Fault.status(503));
        fails(ExitCode.VERIFICATION, "other bytes, SHA-256 ", Fault.otherBytes(), Fault.otherBytes());
        fails(ExitCode.VERIFICATION, "another file, of 5 bytes", Fault.body("sorry".getBytes(UTF_8)));
        environment.put("BRAIN_FETCH_TIMEOUT", "1");
        fails(ExitCode.FETCH, "no answer in time", Fault.silence(), Fault.silence());
        fails(ExitCode.FETCH, "too slow: ", Fault.trickle(), Fault.trickle());
        assertThat(install()).isEqualTo(ExitCode.OK);
    }

    private void fails(ExitCode code, String message, Fault... faults) {
        registry.failing(TARBALL, faults);
        assertThat(install()).isEqualTo(code);
        assertThat(err.toString(UTF_8))
                .startsWith("Error: @s/tool@1.0.0 was not delivered")
                .contains(message)
                .containsOnlyOnce("\n");
        assertThat(root.resolve("node_modules")).doesNotExist();
    }

    @Test
    void isResumedWhereItBrokeOff() {
        registry.failing(TARBALL, Fault.truncatedAfter(70_000));
        assertThat(install()).isEqualTo(ExitCode.OK);
        assertThat(registry.requests().get(1).header("Range")).hasValue("bytes=70000-");
    }

    @Test
    void mayBeDown() throws IOException {
        registry.close();
        assertThat(install()).isEqualTo(ExitCode.FETCH);
        assertThat(err.toString(UTF_8)).contains(registry.base() + TARBALL + ": ");
    }

    @Test
    void isNotAskedOffline() {
        assertThat(install("--offline")).isEqualTo(ExitCode.FETCH);
        assertThat(registry.requests()).isEmpty();
    }

    @Test
    void hasToBeARegistry() {
        environment.put("BRAIN_NPM_REGISTRY", "https://host/npm?x=1");
        assertThat(install()).isEqualTo(ExitCode.USAGE);
        assertThat(err.toString(UTF_8)).startsWith("Error: source 'https://host/npm?***' is not usable");
    }

    @Test
    void keepsWhatItDeliversForTheNextTime() throws IOException {
        Path kept = folder.resolve("kept");
        assertThat(install("--keep=" + kept)).isEqualTo(ExitCode.OK);
        FileTree.delete(root.resolve("node_modules"));
        assertThat(install("--keep=" + kept)).isEqualTo(ExitCode.OK);
        assertThat(registry.requests()).hasSize(1);
        assertThat(kept.resolve(TARBALL)).exists();
    }

    @Test
    void isNotAskedToListAndVerify() throws IOException {
        install();
        assertThat(run("verify")).isEqualTo(ExitCode.OK);
        assertThat(run("list")).isEqualTo(ExitCode.OK);
        assertThat(out.toString(UTF_8)).isEqualTo("""
                MODULE   VERSION  PLATFORM   SIZE    FILES  STATE
                @s/tool  1.0.0    linux-x64  0.1 MB  3      installed
                """);
        Files.delete(root.resolve("node_modules/@s/tool/package.json"));
        assertThat(run("verify")).isEqualTo(ExitCode.VERIFICATION);
        assertThat(err.toString(UTF_8))
                .endsWith(": 1 file missing, altered or too many: delete node_modules there and install again\n");
        assertThat(registry.requests()).hasSize(1);
    }

    private Path copy(String file, Path place) throws IOException {
        Path copy = place.resolve(file);
        Files.createDirectories(copy.getParent());
        return Files.copy(files.resolve(file), copy);
    }

    private ExitCode install(String... options) {
        return run(Stream.concat(Stream.of("install"), Stream.of(options)).toArray(String[]::new));
    }

    private ExitCode run(String... arguments) {
        out.reset();
        err.reset();
        List<String> all = Stream.concat(Stream.of(arguments), Stream.of("--platform=linux-x64", "--root=" + root))
                .toList();
        return new BrainInstaller(new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8), environment)
                .run(all);
    }
}
