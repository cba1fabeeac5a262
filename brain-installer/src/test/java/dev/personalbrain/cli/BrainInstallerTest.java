package dev.personalbrain.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.personalbrain.error.ExitCode;
import dev.personalbrain.install.FileTree;
import dev.personalbrain.install.TestApplication;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BrainInstallerTest {
    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final Map<String, String> environment = new TreeMap<>();
    private Path root;
    private Path repository;

    @BeforeEach
    void makeApplication() throws IOException {
        root = folder.resolve("application");
        repository = folder.resolve("repository");
        application(repository).writeManifest(root);
    }

    private static TestApplication application(Path repository) {
        return new TestApplication(repository).module("alpha", 100_000).module("beta", 1000);
    }

    @Test
    void installsAndSaysSoInPlainLines() {
        assertThat(run("install")).isEqualTo(ExitCode.OK);
        assertThat(output().lines().toList())
                .hasSize(4)
                .startsWith("Installing 2 native modules for linux-x64: 0.1 MB to fetch, 0.1 MB to install")
                .contains("  org:alpha:1  0.1 MB", "  org:beta:1  0.0 MB")
                .last()
                .asString()
                .matches("Installed 2 native modules for linux-x64, 0\\.1 MB, in [0-9]+\\.[0-9] s");
        assertThat(errors()).isEmpty();
        assertThat(root.resolve("native_modules/lib/libalpha.so")).exists();
    }

    @Test
    void saysWhatAnUpgradeNeedNotFetch() throws IOException {
        run("install");
        out.reset();
        application(repository).module("gamma", 200_000).writeManifest(root);
        assertThat(run("install")).isEqualTo(ExitCode.OK);
        assertThat(output())
                .startsWith(
                        "Installing 3 native modules for linux-x64: 2 as before, 0.2 MB to fetch, 0.3 MB to install\n");
    }

    @Test
    void saysThatNothingHadToBeDone() {
        run("install");
        assertThat(run("install")).isEqualTo(ExitCode.OK);
        assertThat(output()).isEqualTo("Native modules are up to date\n");
    }

    @Test
    void saysNothingWhenQuietAndLittleWithoutProgress() {
        run("install", "--quiet");
        assertThat(output()).isEmpty();
        delete();
        run("install", "--no-progress");
        assertThat(output().lines()).hasSize(1);
    }

    @Test
    void keepsWhatItFetchesForTheNextTime() throws IOException {
        Path kept = folder.resolve("kept");
        assertThat(run("install", "--keep", kept.toString())).isEqualTo(ExitCode.OK);
        delete();
        FileTree.delete(repository);
        assertThat(run("install", "--keep", kept.toString())).isEqualTo(ExitCode.OK);
        assertThat(root.resolve("native_modules/lib/libalpha.so")).exists();
    }

    @Test
    void keepsAnewWhatWasDamaged() throws IOException {
        Path kept = folder.resolve("kept");
        run("install", "--keep", kept.toString());
        List<Path> files = files(kept);
        for (Path file : files) {
            Files.write(file, new byte[(int) Files.size(file)]);
        }
        delete();
        assertThat(run("install", "--keep", kept.toString())).isEqualTo(ExitCode.OK);
        delete();
        FileTree.delete(repository);
        assertThat(run("install", "--keep", kept.toString())).isEqualTo(ExitCode.OK);
        assertThat(files(kept)).isEqualTo(files);
    }

    @Test
    void saysWhereItCannotKeepAnything() throws IOException {
        Path kept = Files.writeString(folder.resolve("kept"), "a file");
        assertThat(run("install", "--keep", kept.toString())).isEqualTo(ExitCode.TARGET);
        assertThat(errors())
                .startsWith("Error: " + kept + ": org:")
                .contains(" cannot be kept there: ")
                .endsWith("name another folder, or leave --keep out\n");
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    @Test
    void verifiesWhatIsInstalled() throws IOException {
        run("install");
        assertThat(run("verify")).isEqualTo(ExitCode.OK);
        assertThat(output()).isEqualTo("Native modules are what the manifest says\n");
        Files.writeString(root.resolve("native_modules/lib/libbeta.so"), "other");
        Files.delete(root.resolve("native_modules/alpha-1.jar"));
        Files.writeString(root.resolve("native_modules/lib/libextra.so"), "extra");
        assertThat(run("verify")).isEqualTo(ExitCode.VERIFICATION);
        assertThat(output().lines().toList())
                .hasSize(3)
                .anyMatch(line -> line.startsWith("missing  native_modules/alpha-1.jar  "))
                .anyMatch(line -> line.startsWith("altered  native_modules/lib/libbeta.so  expected SHA-256 "))
                .contains("extra    native_modules/lib/libextra.so  not in the manifest");
        assertThat(errors())
                .isEqualTo("Error: " + root
                        + ": 3 files missing, altered or too many: delete native_modules there and install again\n");
    }

    @Test
    void verifiesThatTheMarkerIsTheManifests() throws IOException {
        run("install");
        new TestApplication(repository, "2")
                .module("alpha", 100_000)
                .module("beta", 1000)
                .writeManifest(root);
        assertThat(run("verify")).isEqualTo(ExitCode.VERIFICATION);
        assertThat(output())
                .isEqualTo("altered  native_modules/.installed  left by another manifest or for another platform\n");
    }

    @Test
    void listsTheModulesAndHowTheyStand() throws IOException {
        run("list");
        assertThat(output()).isEqualTo("""
                        MODULE     VERSION  PLATFORM   SIZE    FILES  STATE
                        org:alpha  1        linux-x64  0.1 MB  2      missing
                        org:beta   1        linux-x64  0.0 MB  2      missing
                        """);
        run("install");
        Files.delete(root.resolve("native_modules/lib/libbeta.so"));
        run("list");
        assertThat(output().lines().toList()).element(1).asString().endsWith("2      installed");
        assertThat(output().lines().toList()).element(2).asString().endsWith("2      incomplete");
    }

    @Test
    void readsAnotherManifest() throws IOException {
        Path other = Files.move(root.resolve("native-modules.json"), folder.resolve("other.json"));
        assertThat(run("install")).isEqualTo(ExitCode.MANIFEST);
        assertThat(errors())
                .startsWith("Error: " + root.resolve("native-modules.json") + ": no such file; it comes with");
        assertThat(run("install", "--manifest", other.toString())).isEqualTo(ExitCode.OK);
    }

    @Test
    void asksTheFolderBesideItFirstThenTheCommandLineThenTheEnvironmentThenTheManifest() throws IOException {
        Path vendor = root.resolve("vendor");
        Path given = folder.resolve("given");
        Path configured = folder.resolve("configured");
        for (Path place : List.of(vendor, given, configured)) {
            application(place);
        }
        environment.put("BRAIN_SOURCES", configured.toString());
        List<String> options = List.of("install", "--source=" + given, "--no-progress");
        for (Path place : List.of(vendor, given, configured, repository)) {
            delete();
            assertThat(run(options.toArray(String[]::new))).isEqualTo(ExitCode.OK);
            Files.delete(place.resolve("org/beta/1/beta-1.jar"));
        }
        delete();
        assertThat(run(options.toArray(String[]::new))).isEqualTo(ExitCode.FETCH);
        assertThat(errors())
                .containsSubsequence(
                        "org:beta:1 was not delivered",
                        vendor.toString(),
                        given.toString(),
                        configured.toString(),
                        repository.toString());
    }

    @Test
    void refusesTheWrongBytesOfAFolder() throws IOException {
        Path jar = repository.resolve("org/beta/1/beta-1.jar");
        byte[] altered = Files.readAllBytes(jar);
        altered[altered.length / 2] ^= 1;
        Files.write(jar, altered);
        assertThat(run("install")).isEqualTo(ExitCode.VERIFICATION);
        assertThat(errors()).startsWith("Error: org:beta:1 was not delivered").containsOnlyOnce("\n");
        assertThat(root.resolve("native_modules")).doesNotExist();
    }

    @Test
    void saysForWhichPlatformsThereIsSomething() {
        assertThat(run("install", "--platform", "linux-arm64")).isEqualTo(ExitCode.PLATFORM);
        assertThat(errors())
                .startsWith("Error: linux-arm64: the manifest has nothing for this platform (it has: linux-x64)");
        assertThat(run("install", "--platform", "linux-arm65")).isEqualTo(ExitCode.PLATFORM);
        assertThat(errors()).startsWith("Error: 'linux-arm65' is not a platform (known: linux-x64,");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            instal ~ 'instal' is not a command; did you mean 'install'?; 'help' shows what there is
            frobnicate ~ 'frobnicate' is not a command; 'help' shows what there is
            install list ~ 'list' is one command too many after 'install'; 'help' shows what there is
            install --sauce x ~ '--sauce' is not an option; did you mean '--source'?; 'help' shows what there is
            install --ofline ~ '--ofline' is not an option; did you mean '--offline'?; 'help' shows what there is
            install -x ~ '-x' is not an option; 'help' shows what there is
            install --quiet=yes ~ '--quiet' takes no value; 'help' shows what there is
            install --source ~ '--source' lacks its value (expected: --source DIR|URL); 'help' shows what there is
            install --wait soon ~ 'soon' is not a number of seconds (expected: --wait SECONDS)
            install --manifest= ~ '' is not a path (expected: --manifest FILE)
            install --alone a:b ~ --alone needs --layers DIR
            install --layers x --alone a: ~ --alone: 'a:' is not a module (expected: GROUP:ARTIFACT, GROUP:ARTIFACT:CLASSIFIER, NAME or @SCOPE/NAME, separated by commas)
            layers --layers x ~ 'layers' needs --libraries DIR
            layers --libraries x ~ 'layers' needs --layers DIR
            layers --libraries= --layers x ~ '' is not a path (expected: --libraries DIR)
            layers --libraries x --layers x --groups 0 ~ '0' is not a number of layers (expected: --groups NUMBER, 1 to 99)
            layers --libraries x --layers x --groups 100 ~ '100' is not a number of layers (expected: --groups NUMBER, 1 to 99)
            layers --libraries x --layers x --groups many ~ 'many' is not a number of layers (expected: --groups NUMBER, 1 to 99)
            layers --libraries x --layers x --alone ../x ~ '../x' is not the name of a library (expected: as guava, for guava-33.8.0-jre.jar)
            doctor --port 70000 ~ '70000' is not a port (expected: --port NUMBER)
            doctor /nonexistent x ~ 'x' is not a command; 'help' shows what there is
            --quiet ~ no command (expected: install, verify, list, doctor, layers or help); 'help' shows what there is
            """)
    void refusesCommandLinesThatMakeNoSense(String arguments, String message) {
        assertThat(run(arguments.split(" +"))).isEqualTo(ExitCode.USAGE);
        assertThat(errors()).isEqualTo("Error: " + message + "\n");
        assertThat(output()).isEmpty();
    }

    @Test
    void laysModulesOutForAnImage() {
        Path layers = folder.resolve("layers");
        assertThat(run("install", "--layers=" + layers, "--alone=org:alpha,org:gone", "--no-progress"))
                .isEqualTo(ExitCode.OK);
        assertThat(output().lines().skip(1))
                .containsExactly(
                        "Warning: org:gone is not in the manifest: its layer is empty",
                        "Laid out for an image in " + layers);
        assertThat(layers.resolve("org-alpha/native_modules/lib/libalpha.so")).exists();
        assertThat(layers.resolve("other-modules/native_modules/lib/libbeta.so"))
                .exists();
        assertThat(run("install", "--layers=" + layers, "--alone=", "--quiet")).isEqualTo(ExitCode.OK);
        assertThat(output()).isEmpty();
        assertThat(layers.resolve("other-modules/native_modules/lib/libalpha.so"))
                .exists();
    }

    @Test
    void dividesLibrariesForAnImage() throws IOException {
        Path lib = Files.createDirectory(folder.resolve("lib"));
        Files.createFile(lib.resolve("guava-1.jar"));
        Path layers = folder.resolve("layers");
        assertThat(run("layers", "--libraries=" + lib, "--layers=" + layers, "--alone", "guava,x", "--alone=y"))
                .isEqualTo(ExitCode.OK);
        assertThat(output()).isEqualTo("Laid out 1 file for an image in " + layers + "\n");
        assertThat(layers.resolve("guava/lib/guava-1.jar")).exists();
        for (String folder : List.of("x", "y", "dependencies-1", "dependencies-8", "snapshot-dependencies")) {
            assertThat(layers.resolve(folder + "/lib")).isEmptyDirectory();
        }
        assertThat(layers.resolve("dependencies-9")).doesNotExist();
    }

    @Test
    void showsATraceOnlyWhenAsked() {
        run("install", "--platform", "nonsense");
        assertThat(errors()).doesNotContain("\tat ");
        run("install", "--platform", "nonsense", "--trace");
        assertThat(errors()).contains("UserException", "\tat dev.personalbrain.cli.");
    }

    @Test
    void helps() {
        assertThat(run("help")).isEqualTo(ExitCode.OK);
        assertThat(output()).startsWith("Usage: ").contains("--cacert FILE", "install   ", "Exit codes:");
        assertThat(run("install", "--help")).isEqualTo(ExitCode.OK);
        assertThat(output()).startsWith("Usage: ");
        assertThat(run("--version")).isEqualTo(ExitCode.OK);
        assertThat(output()).startsWith("brain-installer ");
    }

    @Test
    void keepsErrorsOnOneLine() throws IOException {
        Files.writeString(root.resolve("native-modules.json"), "{\n\n\"a\": tru\n}");
        assertThat(run("install")).isEqualTo(ExitCode.MANIFEST);
        assertThat(errors())
                .startsWith("Error: ")
                .contains("native-modules.json: line 3: not JSON")
                .containsOnlyOnce("\n");
    }

    private ExitCode run(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        if (!all.contains("--platform") && all.contains("install") | all.contains("list") | all.contains("verify")) {
            all.add("--platform=linux-x64");
        }
        all.add("--root=" + root);
        out.reset();
        err.reset();
        return new BrainInstaller(new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8), environment)
                .run(all);
    }

    private void delete() {
        try {
            new ProcessBuilder("rm", "-rf", root.resolve("native_modules").toString())
                    .start()
                    .waitFor();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private String output() {
        return out.toString(UTF_8);
    }

    private String errors() {
        return err.toString(UTF_8);
    }
}
