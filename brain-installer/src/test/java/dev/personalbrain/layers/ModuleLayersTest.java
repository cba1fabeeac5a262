package dev.personalbrain.layers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.personalbrain.error.ExitCode;
import dev.personalbrain.error.UserException;
import dev.personalbrain.fetch.FetchSettings;
import dev.personalbrain.fetch.Fetchers;
import dev.personalbrain.fetch.Source;
import dev.personalbrain.install.InstallListener;
import dev.personalbrain.install.InstallRequest;
import dev.personalbrain.install.Installer;
import dev.personalbrain.install.TestApplication;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ModuleLayersTest {
    @TempDir
    Path folder;

    private Path root;
    private Path target;
    private TestApplication application;

    @BeforeEach
    void makeApplication() throws IOException {
        root = Files.createDirectory(folder.resolve("application"));
        target = folder.resolve("deep/layers");
        application = new TestApplication(folder.resolve("repository"))
                .module("alpha", 1000)
                .module("beta", 1000)
                .module("gamma", 1000);
        install(application);
    }

    private void install(TestApplication application) {
        FetchSettings settings = FetchSettings.of(Map.of(), new Properties())
                .withFirst(List.of(new Source.Folder(folder.resolve("repository"))));
        new Installer(manifest -> Fetchers.of(settings), InstallListener.SILENT)
                .install(new InstallRequest(root, application.manifestFile(), TestApplication.PLATFORM));
    }

    @Test
    void laysEachModuleOutAsAFolderToCopy() throws IOException {
        assertThat(write("org:alpha", "org:gamma")).isEmpty();
        assertThat(LaidOut.lines(target)).containsExactly("""
                        drwxr-xr-x 1.0\s
                        -rw-r--r-- 1.0 .brain-layers
                        drwxr-xr-x 1.0 data
                        drwxr-xr-x 1.0 marker
                        drwxr-xr-x 1.0 marker/native_modules
                        -rw-r--r-- 1.0 marker/native_modules/.installed
                        drwxr-xr-x 1.0 marker/native_modules/lib
                        drwxr-xr-x 1.0 org-alpha
                        drwxr-xr-x 1.0 org-alpha/native_modules
                        -rw-r--r-- 1.0 org-alpha/native_modules/alpha-1.jar
                        drwxr-xr-x 1.0 org-alpha/native_modules/lib
                        -rw-r--r-- 1.0 org-alpha/native_modules/lib/libalpha.so
                        drwxr-xr-x 1.0 org-gamma
                        drwxr-xr-x 1.0 org-gamma/native_modules
                        -rw-r--r-- 1.0 org-gamma/native_modules/gamma-1.jar
                        drwxr-xr-x 1.0 org-gamma/native_modules/lib
                        -rw-r--r-- 1.0 org-gamma/native_modules/lib/libgamma.so
                        drwxr-xr-x 1.0 other-modules
                        drwxr-xr-x 1.0 other-modules/native_modules
                        -rw-r--r-- 1.0 other-modules/native_modules/beta-1.jar
                        drwxr-xr-x 1.0 other-modules/native_modules/lib
                        -rw-r--r-- 1.0 other-modules/native_modules/lib/libbeta.so
                        """.split("\n"));
    }

    @Test
    void givesTheInstalledTreeWhenAllAreCopied() throws Exception {
        write("org:alpha");
        Path copy = folder.resolve("copy");
        for (String layer : List.of("org-alpha", "other-modules", "marker")) {
            Files.createDirectories(copy);
            run("cp", "-r", target.resolve(layer) + "/.", copy.toString());
        }
        run(
                "diff",
                "-r",
                copy.resolve("native_modules").toString(),
                root.resolve("native_modules").toString());
    }

    @Test
    void makesTheFolderOfEveryNameAndTellsWhichAreNotInTheManifest() throws IOException {
        assertThat(write("org:delta", "org:alpha:linux-x86_64", "org:alpha"))
                .containsExactly("org:delta", "org:alpha:linux-x86_64");
        assertThat(target.resolve("org-delta/native_modules")).isEmptyDirectory();
        assertThat(target.resolve("org-alpha-linux-x86_64/native_modules")).isEmptyDirectory();
        write("org:alpha", "org:beta", "org:gamma");
        assertThat(target.resolve("other-modules/native_modules")).isEmptyDirectory();
    }

    @Test
    void laysPackagesOutWithTheirModesAndLinks() throws IOException {
        application.npm("@s/tool", 1000).npm("data", 1000);
        install(application);
        assertThat(write("data", "@s/gone", "org:alpha")).containsExactly("@s/gone");
        assertThat(LaidOut.lines(target).stream().filter(line -> line.contains("node_modules")))
                .containsExactly("""
                        drwxr-xr-x 1.0 marker/node_modules
                        -rw-r--r-- 1.0 marker/node_modules/.installed
                        drwxr-xr-x 1.0 npm-data/node_modules
                        drwxr-xr-x 1.0 npm-data/node_modules/.bin
                        l--------- 1.0 npm-data/node_modules/.bin/data -> ../data/bin/cli.js
                        drwxr-xr-x 1.0 npm-data/node_modules/data
                        drwxr-xr-x 1.0 npm-data/node_modules/data/bin
                        -rwxr-xr-x 1.0 npm-data/node_modules/data/bin/cli.js
                        drwxr-xr-x 1.0 npm-data/node_modules/data/lib
                        -rw-r--r-- 1.0 npm-data/node_modules/data/lib/data.node
                        -rw-r--r-- 1.0 npm-data/node_modules/data/package.json
                        drwxr-xr-x 1.0 other-modules/node_modules
                        drwxr-xr-x 1.0 other-modules/node_modules/.bin
                        l--------- 1.0 other-modules/node_modules/.bin/tool -> ../@s/tool/bin/cli.js
                        drwxr-xr-x 1.0 other-modules/node_modules/@s
                        drwxr-xr-x 1.0 other-modules/node_modules/@s/tool
                        drwxr-xr-x 1.0 other-modules/node_modules/@s/tool/bin
                        -rwxr-xr-x 1.0 other-modules/node_modules/@s/tool/bin/cli.js
                        drwxr-xr-x 1.0 other-modules/node_modules/@s/tool/lib
                        -rw-r--r-- 1.0 other-modules/node_modules/@s/tool/lib/@s-tool.node
                        -rw-r--r-- 1.0 other-modules/node_modules/@s/tool/package.json
                        drwxr-xr-x 1.0 s-gone/node_modules
                        """.split("\n"));
        assertThat(target.resolve("data")).isEmptyDirectory();
        assertThat(target.resolve("org-alpha/native_modules/alpha-1.jar")).exists();
    }

    @Test
    void givesBothInstalledTreesWhenAllAreCopied() throws Exception {
        application.npm("@s/tool", 1000).npm("other", 1000);
        install(application);
        write("@s/tool");
        Path copy = Files.createDirectory(folder.resolve("copy"));
        for (String layer : List.of("s-tool", "other-modules", "marker")) {
            run("cp", "-a", target.resolve(layer) + "/.", copy.toString());
        }
        for (String name : List.of("native_modules", "node_modules")) {
            run(
                    "diff",
                    "-r",
                    "--no-dereference",
                    copy.resolve(name).toString(),
                    root.resolve(name).toString());
        }
    }

    @Test
    void hasNoFolderForModulesThatTheManifestLacks() throws IOException {
        application = new TestApplication(folder.resolve("repository"), "npm").npm("a", 1000);
        install(application);
        write();
        assertThat(target.resolve("other-modules/native_modules")).doesNotExist();
        assertThat(target.resolve("marker/native_modules")).doesNotExist();
        assertThat(target.resolve("other-modules/node_modules/a/package.json")).exists();
    }

    @Test
    void replacesWhatItHasMadeBefore() throws IOException {
        write("org:alpha");
        Files.createFile(target.resolve("other-modules/extra"));
        write("org:beta");
        assertThat(target.resolve("org-alpha")).doesNotExist();
        assertThat(LaidOut.files(target)).doesNotContain("other-modules/extra");
        assertThat(LaidOut.files(target.getParent())).hasSameSizeAs(LaidOut.files(target));
    }

    @Test
    void takesAnEmptyFolder() throws IOException {
        Files.createDirectories(target);
        write();
        assertThat(target.resolve("other-modules/native_modules/beta-1.jar")).exists();
    }

    @Test
    void replacesNothingElse() throws IOException {
        Files.createDirectories(target);
        Path file = Files.writeString(target.resolve("precious"), "content");
        assertThatThrownBy(() -> write("org:alpha"))
                .isInstanceOf(UserException.class)
                .hasMessage(
                        "--layers " + target + ": holds files that were not made here: name another folder, one that"
                                + " is empty or not there yet")
                .hasFieldOrPropertyWithValue("exitCode", ExitCode.TARGET);
        assertThat(file).hasContent("content");
        Path link = Files.createSymbolicLink(folder.resolve("link"), target);
        for (Path other : List.of(file, link)) {
            assertThatThrownBy(() -> layers().write(other)).hasMessageContaining(other + ": is no folder");
        }
        new LibraryLayers(Files.createDirectory(folder.resolve("lib")), new LibraryGroups(List.of(), List.of(), 1))
                .write(folder.resolve("libraries"));
        assertThatThrownBy(() -> layers().write(folder.resolve("libraries")))
                .hasMessageContaining("holds the layers of another command");
    }

    @Test
    void refusesAFolderThatIsInTheWayOfTheModules() {
        for (Path bad : List.of(root, folder, root.resolve("native_modules"), root.resolve("native_modules/lib/x"))) {
            assertThatThrownBy(() -> layers().write(bad))
                    .hasMessageContaining("--layers " + bad + ": lies in the way of " + root.resolve("native_modules"));
        }
    }

    @Test
    void laysOutNothingOfAnAlteredInstallation() throws IOException {
        Files.writeString(root.resolve("native_modules/lib/libbeta.so"), "other");
        assertThatThrownBy(this::write)
                .isInstanceOf(UserException.class)
                .hasMessageStartingWith(root + ": altered  native_modules/lib/libbeta.so  expected SHA-256")
                .hasMessageEndingWith(": delete native_modules there and install again")
                .hasFieldOrPropertyWithValue("exitCode", ExitCode.VERIFICATION);
        assertThat(target.getParent()).doesNotExist();
    }

    @Test
    void saysWhereAFolderCannotBeMade() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));
        assertThatThrownBy(() -> layers().write(file.resolve("layers")))
                .isInstanceOf(UserException.class)
                .hasMessageStartingWith("--layers " + file.resolve("layers") + ": cannot be made: ")
                .hasFieldOrPropertyWithValue("exitCode", ExitCode.TARGET);
    }

    @ParameterizedTest
    @ValueSource(strings = {"org:", ":alpha", "@scope", "@/x", ".hidden", "a:b:c:d", "../x:y", "a:b/c", "a b:c", ".."})
    void refusesWhatIsNoModule(String name) {
        assertThatThrownBy(() -> layers(name))
                .isInstanceOf(UserException.class)
                .hasMessage("--alone: '" + name + "' is not a module (expected: GROUP:ARTIFACT,"
                        + " GROUP:ARTIFACT:CLASSIFIER, NAME or @SCOPE/NAME, separated by commas)");
    }

    private List<String> write(String... alone) {
        return layers(alone).write(target);
    }

    private ModuleLayers layers(String... alone) {
        return new ModuleLayers(root, application.manifestFile(), TestApplication.PLATFORM, List.of(alone));
    }

    private static void run(String... command) throws Exception {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes());
        assertThat(process.waitFor()).as(output).isZero();
    }
}
