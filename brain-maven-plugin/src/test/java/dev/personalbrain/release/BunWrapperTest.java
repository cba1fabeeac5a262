package dev.personalbrain.release;

import static org.assertj.core.api.Assertions.assertThat;

import dev.personalbrain.release.Command.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How the wrapper of an application that Bun has compiled starts it, and installs by the Bun that is in it. */
@Timeout(60)
class BunWrapperTest {
    @TempDir
    Path folder;

    private TestHome home;

    @BeforeEach
    void install() throws IOException {
        home = TestHome.of("bun", folder, folder.resolve("a $HOME 'folder'/*/app"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"dash", "busybox sh", "bash", "bash --posix"})
    void handsArgumentsOnAsTheyAre(String shell) throws Exception {
        String[] odd = {"", "a b", "'", "\"", "$HOME", "*", "--", "two\nlines", "\\", "`id`"};

        Result result = home.call(shell, odd).set("INSTALLER_CODE", 0).run();

        assertThat(result).isEqualTo(new Result(0, "", ""));
        assertThat(home.arguments()).containsExactly(odd);
    }

    @ParameterizedTest
    @ValueSource(strings = {"dash", "busybox sh", "bash"})
    void startsInItsOwnFolderWhateverTheCallersHolds(String shell) throws Exception {
        Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
        Files.writeString(elsewhere.resolve("bunfig.toml"), "preload = [\"./evil.js\"]\n");

        Result result = home.call(shell).in(elsewhere).run();

        String app = home.folder().toRealPath().toString();
        assertThat(result.code()).as(result.errors()).isZero();
        assertThat(home.recorded("folder")).isEqualTo(app);
        assertThat(home.recorded("installer-folder")).isEqualTo(app);
        assertThat(home.environment())
                .containsEntry("NODE_PATH", app + "/node_modules")
                .containsEntry("BRAIN_DATA_DIR", app + "/data")
                .containsEntry("TMPDIR", app + "/data/.tmp/" + home.recorded("process"))
                .doesNotContainKey("BUN_BE_BUN");
    }

    @Test
    void isFoundThroughLinks() throws Exception {
        Path link = Files.createSymbolicLink(folder.resolve("brain"), home.wrapper());
        Path second = Files.createSymbolicLink(folder.resolve("second"), link.getFileName());

        Result result = Command.of("sh", second.toString(), "go")
                .set("RECORD", home.record(""))
                .run();

        assertThat(result.code()).as(result.errors()).isZero();
        assertThat(home.arguments()).containsExactly("go");
        assertThat(home.recorded("folder")).isEqualTo(home.folder().toRealPath().toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"dash", "busybox sh", "bash"})
    void installsByTheProgramsOwnBunWhichReadsNoSettings(String shell) throws Exception {
        home.call(shell).run();

        String app = home.folder().toRealPath().toString();
        assertThat(home.installerArguments())
                .containsExactly(
                        "--env-file=/dev/null",
                        "--config=/dev/null",
                        "--no-install",
                        app + "/brain-installer/main.mjs",
                        "install",
                        "--root",
                        app);
        assertThat(home.installerEnvironment()).containsEntry("BUN_BE_BUN", "1");
        assertThat(home.started()).isTrue();
    }

    @Test
    void installsOnceUntilTheManifestChanges() throws Exception {
        home.call("sh").run();
        int once = home.installerArguments().size();
        home.call("sh").run();
        assertThat(home.installerArguments()).hasSize(once);

        Files.writeString(home.folder().resolve("native-modules.json"), "{}");
        home.call("sh").run();
        assertThat(home.installerArguments()).hasSize(2 * once);
    }

    @Test
    void installsWhereAnInstallationHasBrokenOff() throws Exception {
        Files.createDirectories(home.folder().resolve("node_modules/half"));

        home.call("sh").run();

        assertThat(home.installerArguments()).contains("install");
        assertThat(home.started()).isTrue();
    }

    @Test
    void isNotTheBunThatIsInItThoughTheCallerIsOne() throws Exception {
        Result result = home.call("sh", "go").set("BUN_BE_BUN", 1).run();

        assertThat(result.code()).as(result.errors()).isZero();
        assertThat(home.environment()).doesNotContainKey("BUN_BE_BUN");
    }

    @ParameterizedTest
    @ValueSource(strings = {"NODE_PATH", "NODE_OPTIONS", "BUN_BE_BUN", "BUN_OPTIONS"})
    void takesNoCodeFromTheFileOfSettings(String variable) throws Exception {
        home.settings(variable + "=/evil\n");

        Result result = home.call("sh").run();

        assertThat(result.errors()).contains(variable + " may not be set there");
        assertThat(home.environment().getOrDefault(variable, "")).doesNotContain("evil");
    }

    @ParameterizedTest
    @ValueSource(strings = {"dash", "busybox sh", "bash"})
    void endsWithTheInstallersCodeAndDoesNotStart(String shell) throws Exception {
        Result result = home.call(shell).set("INSTALLER_CODE", 4).run();

        assertThat(result.code()).isEqualTo(4);
        assertThat(home.started()).isFalse();
    }

    // What a shell inherits as ignored it cannot catch; whoever runs the tests in the background leaves INT so.
    @ParameterizedTest
    @CsvSource({"dash, TERM", "env --default-signal=INT dash, INT", "busybox sh, TERM", "bash, TERM"})
    void endsTheInstallerWithItself(String shell, String signal) throws Exception {
        Process wrapper =
                home.call(shell).set("INSTALLER_WAITS", 1).start(folder.resolve("out"), folder.resolve("err"));
        await("waits");

        Command.of("kill", "-s", signal, String.valueOf(wrapper.pid())).run();

        assertThat(wrapper.waitFor()).isEqualTo(143);
        assertThat(home.recorded("stopped")).isEqualTo("stopped");
        assertThat(home.started()).isFalse();
    }

    @Test
    void isReplacedByTheProgramWhichGetsTheSignals() throws Exception {
        Process wrapper = home.call("sh").set("JAVA_WAITS", 1).start(folder.resolve("out"), folder.resolve("err"));
        await("waits");

        assertThat(home.recorded("process")).isEqualTo(String.valueOf(wrapper.pid()));
        wrapper.destroy();
        assertThat(wrapper.waitFor()).isEqualTo(143);
    }

    @Test
    void neverInstallsWhereItMayNot() throws Exception {
        Result result = home.call("sh").set("BRAIN_INSTALL", "never").run();

        assertThat(result.code()).isEqualTo(5);
        assertThat(result.errors())
                .contains("/node_modules are not those of native-modules.json", "BRAIN_INSTALL=only")
                .hasLineCount(1);
        assertThat(home.installerArguments()).isEmpty();
    }

    @Test
    void installsAloneWhereItIsToldSo() throws Exception {
        assertThat(home.call("sh").set("BRAIN_INSTALL", "only").run().code()).isZero();

        assertThat(home.started()).isFalse();
        assertThat(home.call("sh").set("BRAIN_INSTALL", "never").run().code()).isZero();
        assertThat(home.started()).isTrue();
    }

    @Test
    void saysThatTheInstallerIsMissing() throws Exception {
        Files.delete(home.folder().resolve("brain-installer/main.mjs"));
        Files.delete(home.folder().resolve("brain-installer"));

        Result result = home.call("sh").run();

        assertThat(result.code()).isEqualTo(5);
        assertThat(result.errors()).contains("there is no brain-installer here");
    }

    @Test
    void saysThatTheProgramCannotBeRun() throws Exception {
        Files.setPosixFilePermissions(home.folder().resolve("brain"), PosixFilePermissions.fromString("rw-r--r--"));

        Result result = home.call("sh").run();

        assertThat(result.code()).isEqualTo(2);
        assertThat(result.errors()).contains("/brain is no program: unpack the release again");
    }

    private void await(String name) throws InterruptedException {
        while (!Files.exists(home.record(name))) {
            Thread.sleep(10);
        }
    }
}
