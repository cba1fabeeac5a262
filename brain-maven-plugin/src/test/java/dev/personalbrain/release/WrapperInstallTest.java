package dev.personalbrain.release;

import static org.assertj.core.api.Assertions.assertThat;

import dev.personalbrain.disk.QuotaDisk;
import dev.personalbrain.release.Command.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** When the wrapper installs native modules, and what it does with the folders of the application. */
@Timeout(60)
class WrapperInstallTest {
    @TempDir
    Path folder;

    private TestHome home;

    @BeforeEach
    void install() throws IOException {
        home = TestHome.of("full", folder, folder.resolve("home/app"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"dash", "busybox sh", "bash"})
    void installsOnceAndAgainWhenTheManifestChanges(String shell) throws Exception {
        home.call(shell).run();
        home.call(shell).run();
        assertThat(installations()).isEqualTo(1);

        Files.writeString(home.folder().resolve("native-modules.json"), "{}");
        home.call(shell).run();
        assertThat(installations()).isEqualTo(2);
        assertThat(home.installerArguments())
                .contains("install", "--root", home.folder().toRealPath().toString());
        assertThat(home.started()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"shasum", "openssl"})
    void hashesWithWhatTheMachineHas(String program) throws Exception {
        Path bin = Files.createDirectory(folder.resolve("bin"));
        offer(bin, program, "perl", "rm", "mkdir");
        home.call("dash").run();

        home.call("/bin/dash").set("PATH", bin).set("JAVA_CODE", 0).run();

        assertThat(installations()).isEqualTo(1);
    }

    @Test
    void leavesItToTheInstallerWhereTheMachineCannotHash() throws Exception {
        Path bin = Files.createDirectory(folder.resolve("bin"));
        offer(bin, "rm", "mkdir");
        home.call("dash").run();

        home.call("/bin/dash").set("PATH", bin).run();
        assertThat(installations()).isEqualTo(2);
        home.call("/bin/dash").set("PATH", bin).set("BRAIN_INSTALL", "never").run();
        assertThat(home.installerArguments()).contains("verify");
    }

    /** Each of the two folders is half of what the manifest needs. */
    @ParameterizedTest
    @ValueSource(strings = {"native_modules", "node_modules"})
    void wantsTheModulesOfBothKinds(String lost) throws Exception {
        home = TestHome.of("mixed", Files.createDirectory(folder.resolve("mixed")), folder.resolve("home/mixed"));
        home.call("sh").run();
        assertThat(installations()).isEqualTo(1);
        Files.delete(home.folder().resolve(lost).resolve(".installed"));

        Result result = home.call("sh").set("BRAIN_INSTALL", "never").run();
        home.call("sh").run();

        assertThat(result.code()).isEqualTo(5);
        assertThat(result.errors()).contains("/native_modules and ", "/node_modules are not those");
        assertThat(installations()).isEqualTo(2);
        assertThat(home.environment()).containsEntry("NODE_PATH", home.folder().toRealPath() + "/node_modules");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/srv/it's a folder", "modules"})
    void installsIntoAnotherFolderWhereLinksLeadThere(String name) throws Exception {
        Path modules = name.startsWith("/")
                ? folder.resolve(name.substring(1))
                : home.folder().resolve(name);
        String setting = name.startsWith("/") ? modules.toString() : name;
        Files.createDirectories(modules.resolve("native_modules"));
        Files.createSymbolicLink(home.folder().resolve("native_modules"), modules.resolve("native_modules"));
        Files.createDirectory(home.folder().resolve("vendor"));

        for (int run = 0; run < 2; run++) {
            Result result = home.call("dash").set("BRAIN_MODULES_DIR", setting).run();
            assertThat(result.code()).as(result.errors()).isZero();
        }

        Path app = home.folder().toRealPath();
        assertThat(installations()).isEqualTo(1);
        assertThat(home.installerArguments())
                .endsWith(
                        "--root", name.startsWith("/") ? setting : app + "/modules",
                        "--manifest", app + "/native-modules.json",
                        "--source", app + "/vendor");
        assertThat(modules.resolve("native_modules/.installed")).isRegularFile();
    }

    @Test
    void saysThatAnotherFolderNeedsALink() throws Exception {
        Result result = home.call("sh").set("BRAIN_MODULES_DIR", "/srv/modules").run();

        assertThat(result)
                .isEqualTo(new Result(
                        2,
                        "",
                        "Error: BRAIN_MODULES_DIR is '/srv/modules', but "
                                + home.folder().toRealPath()
                                + "/native_modules is no link to /srv/modules/native_modules\n"));
        assertThat(installations()).isZero();
    }

    @Test
    void doesNotStartWithTheInstallersExitCodeWhereItFails() throws Exception {
        assertThat(home.call("sh").set("INSTALLER_CODE", 4).run().code()).isEqualTo(4);
        assertThat(home.started()).isFalse();
    }

    @Test
    void doesNotInstallWhereItNeverMayAndSaysWhatToRun() throws Exception {
        Result result = home.call("sh").set("BRAIN_INSTALL", "never").run();

        Path app = home.folder().toRealPath();
        assertThat(result)
                .isEqualTo(new Result(
                        5,
                        "",
                        "Error: the native modules in " + app + "/native_modules are not those of native-modules.json,"
                                + " and BRAIN_INSTALL is never; run: BRAIN_INSTALL=only '" + app
                                + "/brain-wrapper.sh'; to find out more: java -jar '" + app
                                + "/brain-installer.jar' doctor\n"));
        assertThat(installations()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"auto", "only", "never"})
    void saysThatAnImageHasToBeBuiltAgainWhereThereIsNoInstaller(String way) throws Exception {
        Files.delete(home.folder().resolve("brain-installer.jar"));

        Result result = home.call("sh").set("BRAIN_INSTALL", way).run();

        assertThat(result)
                .isEqualTo(
                        new Result(
                                5,
                                "",
                                "Error: the native modules in " + home.folder().toRealPath()
                                        + "/native_modules are not those of native-modules.json,"
                                        + " and there is no brain-installer.jar here to install them: build the image again\n"));
        assertThat(installations()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"auto", "never"})
    void trustsTheMarkerOfAnImageThatCannotHash(String way) throws Exception {
        Path bin = Files.createDirectory(folder.resolve("bin"));
        offer(bin, "rm", "mkdir");
        home.call("dash").run();
        Files.delete(home.folder().resolve("brain-installer.jar"));

        Result started = home.call("/bin/dash")
                .set("PATH", bin)
                .set("BRAIN_INSTALL", way)
                .run();
        assertThat(started.code()).as(started.errors()).isZero();
        assertThat(home.started()).isTrue();
        Files.delete(home.folder().resolve("native_modules/.installed"));
        assertThat(home.call("/bin/dash")
                        .set("PATH", bin)
                        .set("BRAIN_INSTALL", way)
                        .run()
                        .code())
                .isEqualTo(5);
    }

    @Test
    void startsWhatIsInstalledWhereItNeverMayInstall() throws Exception {
        home.call("sh").run();

        assertThat(home.call("sh").set("BRAIN_INSTALL", "never").run()).isEqualTo(new Result(0, "", ""));
    }

    @Test
    void onlyInstallsAndMakesNoDataFolder() throws Exception {
        assertThat(home.call("sh").set("BRAIN_INSTALL", "only").run()).isEqualTo(new Result(0, "", ""));

        assertThat(installations()).isEqualTo(1);
        assertThat(home.started()).isFalse();
        assertThat(home.folder().resolve("data")).doesNotExist();
    }

    @Test
    void rejectsAnUnknownWayToInstall() throws Exception {
        assertThat(home.call("sh").set("BRAIN_INSTALL", "yes").run())
                .isEqualTo(new Result(2, "", "Error: BRAIN_INSTALL is 'yes' (known: auto, only, never)\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"dash", "busybox sh", "bash"})
    void stopsTheInstallerOnASignal(String shell) throws Exception {
        Process process = home.call(shell).set("INSTALLER_WAITS", "yes").start(home.record("out"), home.record("err"));
        while (!Files.exists(home.record("waits"))) {
            Thread.sleep(10);
        }

        process.destroy();

        assertThat(process.waitFor()).isEqualTo(143);
        assertThat(home.recorded("stopped")).isEqualTo("stopped");
        assertThat(home.started()).isFalse();
    }

    @Test
    void givesEachStartAnEmptyPrivateTemporaryFolder() throws Exception {
        home.call("sh").set("KEEPS", "yes").run();
        assertThat(home.recorded("mode")).isEqualTo("700");
        assertThat(home.recorded("content")).isEmpty();
        Path first = temporaryFolders().get(0);
        assertThat(first.resolve("kept")).exists();

        home.call("sh").run();
        assertThat(first).doesNotExist();
    }

    @Test
    void leavesTheFoldersOfRunningProcessesAndForeignFilesAlone() throws Exception {
        Path temporary = Files.createDirectories(home.folder().resolve("data/.tmp"));
        Path running = Files.createDirectory(
                temporary.resolve(Long.toString(ProcessHandle.current().pid())));
        Path foreign = Files.createDirectory(temporary.resolve("foreign"));
        Path gone = Files.createDirectory(temporary.resolve("999999999"));
        Files.writeString(gone.resolve("left"), "x");

        home.call("busybox sh").run();

        assertThat(running).exists();
        assertThat(foreign).exists();
        assertThat(gone).doesNotExist();
    }

    @Test
    void tenStartsAtOnceDoNotDisturbEachOther() throws Exception {
        home.call("sh").run();

        List<Process> starts =
                Stream.iterate(0, i -> i + 1).limit(10).map(this::start).toList();
        while (home.recordsThatStartWith("waits-") < 10) {
            Thread.sleep(10);
        }

        for (Process start : starts) {
            assertThat(home.folder().resolve("data/.tmp/" + start.pid() + "/kept"))
                    .exists();
            start.destroy();
            assertThat(start.waitFor()).isEqualTo(143);
        }
    }

    @Test
    void failsWhereTheDataFolderCannotBeMade() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "x");

        Result result = home.call("dash").set("BRAIN_DATA_DIR", file).run();

        assertThat(result.code()).isEqualTo(6);
        assertThat(result.errors())
                .contains("Error: the data folder " + file
                        + " cannot be written (Not a directory): set BRAIN_DATA_DIR; to find out more: java")
                .endsWith("/brain-installer.jar' doctor\n");
    }

    @Test
    void saysThatTheQuotaOfTheDataFolderHasBeenReached() throws Exception {
        try (QuotaDisk disk = QuotaDisk.mount(Files.createDirectory(folder.resolve("disk")))) {
            Path data = disk.folder().resolve("data");
            Files.createDirectories(data.resolve(".tmp"));
            disk.leave(0);

            Result result = home.call("dash").set("BRAIN_DATA_DIR", data).run();

            assertThat(result.code()).isEqualTo(6);
            assertThat(result.errors())
                    .containsPattern("Error: the temporary folder " + data + "/.tmp/\\d+ cannot be made"
                            + " \\(Disk quota exceeded\\): free some room, or set BRAIN_DATA_DIR; to find out more: ");
        }
    }

    @Test
    void refusesATemporaryFolderThatLeadsElsewhere() throws Exception {
        Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
        Path precious = Files.createDirectory(elsewhere.resolve("999999999"));
        Files.createDirectories(home.folder().resolve("data"));
        Files.createSymbolicLink(home.folder().resolve("data/.tmp"), elsewhere);

        Result result = home.call("sh").run();

        assertThat(result.code()).isEqualTo(6);
        assertThat(result.errors()).contains("is a symbolic link: remove it; to find out more");
        assertThat(precious).exists();
    }

    private Process start(int number) {
        try {
            return home.call("dash")
                    .set("KEEPS", "yes")
                    .set("JAVA_WAITS", "yes")
                    .start(home.record("out" + number), home.record("err" + number));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private long installations() throws IOException {
        return home.installerArguments().stream().filter("install"::equals).count();
    }

    private List<Path> temporaryFolders() throws IOException {
        try (Stream<Path> folders = Files.list(home.folder().resolve("data/.tmp"))) {
            return folders.toList();
        }
    }

    private static void offer(Path bin, String... programs) throws IOException {
        for (String program : programs) {
            for (String place : System.getenv("PATH").split(":")) {
                if (Files.exists(Path.of(place, program)) && !Files.exists(bin.resolve(program))) {
                    Files.writeString(bin.resolve(program), "#!/bin/sh\nexec " + place + "/" + program + " \"$@\"\n");
                    assertThat(bin.resolve(program).toFile().setExecutable(true))
                            .isTrue();
                }
            }
        }
    }
}
