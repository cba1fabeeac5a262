package dev.personalbrain.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.personalbrain.error.ExitCode;
import dev.personalbrain.install.FileTree;
import dev.personalbrain.install.TestApplication;
import dev.personalbrain.install.TestPackage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An application whose modules are not in its own folder, but in the one that {@code BRAIN_MODULES_DIR} names. */
class DoctorElsewhereTest {
    private static final List<String> FOLDERS = List.of("native_modules", "node_modules");

    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final Map<String, String> environment = new TreeMap<>(Map.of("BRAIN_MODULES_DIR", "modules"));
    private Path root;
    private Path modules;

    @BeforeEach
    void layOut() throws IOException {
        root = Files.createDirectory(folder.resolve("application"));
        modules = Files.createDirectory(root.resolve("modules"));
        new TestApplication(folder.resolve("repository"))
                .module("a", 100)
                .npm(new TestPackage("addon", "1.0.0").file("addon.node", new byte[] {1}))
                .writeManifest(root);
        for (String each : FOLDERS) {
            Files.createSymbolicLink(root.resolve(each), Path.of("modules", each));
        }
    }

    /** As the wrapper has it done. */
    private void install() {
        assertThat(run("install", "--root", modules, "--manifest", root.resolve("native-modules.json")))
                .as(output())
                .isEqualTo(ExitCode.OK);
    }

    @Test
    void findsNothingWhereNothingIsWrong() throws IOException {
        install();
        assertSound();

        environment.put("BRAIN_MODULES_DIR", modules.toString());
        assertSound();

        environment.clear();
        Files.writeString(root.resolve(".env"), "BRAIN_MODULES_DIR=modules/\n");
        assertSound();
    }

    private void assertSound() {
        assertThat(doctor()).isEqualTo(ExitCode.OK);
        assertThat(output()).isEqualTo(root + " on this machine (linux-x64): nothing is wrong\n");
    }

    @Test
    void warnsOfWhatTheFirstStartWillInstall() throws IOException {
        Files.createFile(root.resolve("brain-wrapper.sh"));

        assertThat(doctor()).isEqualTo(ExitCode.OK);
        assertThat(output()).isEqualTo("""
                        warning: module-missing  org:a:1  native_modules/a-1.jar
                            needs  this file and 1 more
                            has    none of it is there; the first start installs it
                            mend   BRAIN_INSTALL=only %1$s/brain-wrapper.sh
                        warning: module-missing  addon@1.0.0  node_modules/addon/addon.node
                            needs  this file
                            has    none of it is there; the first start installs it
                            mend   BRAIN_INSTALL=only %1$s/brain-wrapper.sh
                        %1$s on this machine (linux-x64): nothing is wrong, 2 warnings
                        """.formatted(root));
    }

    @Test
    void findsModulesThatNoStartWillInstall() throws IOException {
        environment.put("BRAIN_INSTALL", "never");
        assertThat(doctor()).isEqualTo(ExitCode.VERIFICATION);
        assertThat(output()).doesNotContain("warning").contains("    has    none of it is there\n");

        environment.remove("BRAIN_INSTALL");
        install();
        FileTree.delete(modules.resolve("node_modules/addon"));
        assertThat(doctor()).isEqualTo(ExitCode.VERIFICATION);
        assertThat(output()).startsWith("error: module-missing  addon@1.0.0  node_modules/addon/addon.node\n");
    }

    @Test
    void findsAHalfInstalledFolder() throws IOException {
        install();
        Files.delete(modules.resolve("native_modules/.installed"));

        assertThat(doctor()).isEqualTo(ExitCode.VERIFICATION);
        assertThat(output()).isEqualTo("""
                        error: half-installed  native_modules/.installed
                            needs  the mark that native_modules was completed for this manifest and linux-x64
                            has    no mark: an installation was interrupted
                            mend   java -jar %1$s/brain-installer.jar install --root %1$s/modules --manifest %1$s/native-modules.json
                        """.formatted(root));
    }

    @Test
    void findsAlteredFilesAndRemovesThemWhereTheyAre() throws IOException {
        install();
        Files.createDirectory(root.resolve("vendor"));
        Files.writeString(modules.resolve("node_modules/addon/addon.node"), "altered");

        assertThat(doctor()).isEqualTo(ExitCode.VERIFICATION);
        assertThat(output())
                .startsWith("error: altered  addon@1.0.0  node_modules/addon/addon.node\n")
                .contains(
                        "    mend   rm -f %1$s/modules/node_modules/.installed && java -jar %1$s/brain-installer.jar install "
                                .formatted(root))
                .endsWith(" --manifest %1$s/native-modules.json --source %1$s/vendor\n".formatted(root));
    }

    @Test
    void findsLinksThatLeadElsewhereOrAreNone() throws IOException {
        install();
        Files.delete(root.resolve("native_modules"));
        Files.createSymbolicLink(root.resolve("native_modules"), Path.of("other/native_modules"));
        FileTree.delete(root.resolve("node_modules"));
        Files.createDirectory(root.resolve("node_modules"));

        assertThat(doctor()).isEqualTo(ExitCode.TARGET);
        assertThat(output()).isEqualTo("""
                        error: folder  native_modules
                            needs  a link to %1$s/modules/native_modules, since BRAIN_MODULES_DIR names that folder
                            has    a link to other/native_modules
                            mend   rm -rf %1$s/native_modules && ln -s %1$s/modules/native_modules %1$s/native_modules
                        error: folder  node_modules
                            needs  a link to %1$s/modules/node_modules, since BRAIN_MODULES_DIR names that folder
                            has    no link
                            mend   rm -rf %1$s/node_modules && ln -s %1$s/modules/node_modules %1$s/node_modules
                        """.formatted(root));

        Files.delete(root.resolve("node_modules"));
        assertThat(doctor()).isEqualTo(ExitCode.TARGET);
        assertThat(output())
                .contains("    has    there is no such link\n    mend   ln -s " + modules + "/node_modules " + root
                        + "/node_modules\n");
    }

    @Test
    void followsLinksThatAreWrittenInAnotherWay() throws IOException {
        Path alias = Files.createSymbolicLink(folder.resolve("alias"), modules);
        for (String each : FOLDERS) {
            Files.delete(root.resolve(each));
            Files.createSymbolicLink(root.resolve(each), alias.resolve(each));
        }
        install();

        assertSound();
    }

    @Test
    void findsThatThereIsNoSuchFolder() throws IOException {
        Files.delete(modules);

        assertThat(doctor()).isEqualTo(ExitCode.TARGET);
        assertThat(output()).contains("""
                        error: folder  %1$s
                            needs  a folder that this user can install the modules into
                            has    there is no such folder
                            mend   install -d -o root %1$s
                        """.formatted(modules));
    }

    @Test
    void looksWhetherAUserWithoutANameCanWriteThere() throws Exception {
        Path classes = Files.createDirectory(folder.resolve("copied"));
        List<Path> classPath = InstallerProcess.copyClasses(classes);
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.createDirectory(root.resolve("data"));
        assertThat(new ProcessBuilder("chown", "54321", root.resolve("data").toString())
                        .start()
                        .waitFor())
                .isZero();

        InstallerProcess.Result result = new InstallerProcess()
                .classPath(classPath)
                .prefix("setpriv", "--reuid=54321", "--regid=54321", "--clear-groups")
                .environment("BRAIN_MODULES_DIR", modules.toString())
                .run("doctor", root.toString());

        assertThat(result.exitCode()).as(result.output()).isEqualTo(6);
        assertThat(result.output())
                .contains("    has    " + modules + " belongs to 'root', and '54321' cannot write it\n")
                .contains("    mend   chown -R 54321 " + modules + "\n");
    }

    private ExitCode doctor() {
        return run("doctor", root);
    }

    private ExitCode run(Object... arguments) {
        out.reset();
        PrintStream errors = new PrintStream(new ByteArrayOutputStream(), true, UTF_8);
        return new BrainInstaller(new PrintStream(out, true, UTF_8), errors, environment)
                .run(List.of(arguments).stream().map(Object::toString).toList());
    }

    private String output() {
        return out.toString(UTF_8);
    }
}
