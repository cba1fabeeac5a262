package dev.personalbrain.scripts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.personalbrain.binary.TestElf;
import dev.personalbrain.doctor.Checkup;
import dev.personalbrain.doctor.LauncherVariables;
import dev.personalbrain.install.FileTree;
import dev.personalbrain.scripts.Script.Result;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * An installation that is sound, broken in each way that the doctor knows; what is said of it is what brain-installer.jar says, byte by
 * byte. Needs root and a machine with the GNU C library.
 */
@Timeout(120)
class DoctorTest {
    private static final TestElf SOUND = TestElf.x64().glibc();
    /** Whatever belongs to root can be read, the runtimes among them. */
    private static final String READING = "+dac_read_search";

    @TempDir
    Path folder;

    private TestHome home;

    private void install(Runtime runtime, TestElf addon) throws Exception {
        TestPackage addons = TestPackage.of("addon").with("addon.node", addon.build());
        TestPackage other = TestPackage.of("other").withProgram("cli.js", "#!/usr/bin/env node", "//");
        home = TestHome.of(folder.resolve("app"), addons, other).vendoring(addons, other);
        Result result = Script.installer(runtime, folder, "install", "--quiet", "--root", home.folder())
                .run();
        assertThat(result.code()).as(result.errors()).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void findsNothingWhereNothingIsWrong(Runtime runtime) throws Exception {
        install(runtime, SOUND);

        assertThat(Script.installer(runtime, folder, "doctor", home.folder()).run())
                .isEqualTo(new Result(0, home.folder() + " on this machine (linux-x64): nothing is wrong\n", ""));
        assertSame(runtime, 0);
    }

    @ParameterizedTest
    @EnumSource
    void findsWhatIsMissingOrAltered(Runtime runtime) throws Exception {
        install(runtime, SOUND);
        Files.writeString(home.installed("addon/package.json"), "altered");
        Files.delete(home.installed(".bin/cli.js"));
        Files.writeString(home.installed("an \"extra\"\nfile"), "");
        assertSame(runtime, 5, "altered", "altered", "altered");

        FileTree.delete(home.installed("other"));
        assertSame(runtime, 5, "module-missing", "altered", "altered");

        Files.delete(home.installed(".installed"));
        assertSame(runtime, 5, "module-missing", "half-installed", "altered", "altered");

        FileTree.delete(home.modules());
        assertSame(runtime, 5, "module-missing", "module-missing");
    }

    @ParameterizedTest
    @EnumSource
    void findsFilesForAnotherPlatform(Runtime runtime) throws Exception {
        install(runtime, SOUND);
        home.put("brain", TestElf.arm64().glibc().build());
        home.put("brain-wrapper.sh", new byte[0]);
        Files.write(home.installed("addon/addon.node"), TestElf.x64().musl().build());
        assertSame(runtime, 7, "platform", "platform", "altered");

        Files.writeString(home.manifest(), Files.readString(home.manifest()).replace("linux-x64", "linux-arm64-musl"));
        assertSame(runtime, 7, "platform", "platform");
    }

    @ParameterizedTest
    @EnumSource
    void findsLibrariesAndVersionsThatTheMachineLacks(Runtime runtime) throws Exception {
        install(
                runtime,
                TestElf.x64()
                        .glibc()
                        .requiring("libc.so.6", "GLIBC_2.999", "OTHER_1")
                        .needing("libgomp.so.77", "libown.so")
                        .runPath("$ORIGIN/../../own"));
        assertSame(runtime, 9, "shared-library", "shared-library", "symbol-version");

        home.put("own/libown.so", TestElf.x64().build());
        assertSame(runtime, 9, "shared-library", "symbol-version");

        home.put("loaded-first.so", TestElf.x64().soname("libgomp.so.77").build());
        assertSame(runtime, 9, "symbol-version");

        Files.delete(home.folder().resolve("loaded-first.so"));
        home.put("own/libown.so", TestElf.arm64().build());
        assertSame(runtime, 9, "shared-library", "shared-library", "symbol-version");
    }

    @ParameterizedTest
    @EnumSource
    void findsABrokenManifest(Runtime runtime) throws Exception {
        install(runtime, SOUND);
        Files.delete(home.manifest());

        assertSame(runtime, 3, "manifest");
    }

    @ParameterizedTest
    @EnumSource
    void findsAPortThatIsTaken(Runtime runtime) throws Exception {
        install(runtime, SOUND);
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("0.0.0.0"))) {
            home.put(".env", ("# a port\nexport BRAIN_PORT=\"" + taken.getLocalPort() + "\"\r\n").getBytes(UTF_8));

            assertSame(runtime, 9, "port");
        }
        assertSame(runtime, 0);
    }

    @ParameterizedTest
    @EnumSource
    void findsThatThePortIsTakenThatTheReleaseTellsOf(Runtime runtime) throws Exception {
        install(runtime, SOUND);
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("0.0.0.0"))) {
            String sentence = "The application listens on port %d, unless it is configured otherwise.\n";
            home.put("README.md", sentence.formatted(taken.getLocalPort()).getBytes(UTF_8));
            assertSame(runtime, 9, "port");

            home.put("README.md", sentence.formatted(1).getBytes(UTF_8));
            home.put(".env.example", ("#BRAIN_PORT=" + taken.getLocalPort() + "\n").getBytes(UTF_8));
            assertSame(runtime, 9, "port");
            home.put(".env", "BRAIN_PORT=0\n".getBytes(UTF_8));
            assertSame(runtime, 0);
        }
    }

    @ParameterizedTest
    @EnumSource
    void warnsOfAPortWhereItMayBeTheApplicationThatListens(Runtime runtime) throws Exception {
        install(runtime, SOUND);
        Path data = Files.createDirectory(folder.resolve("data"));
        run("chown", "65534", data.toString());
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("0.0.0.0"))) {
            Result result = asNobody(runtime, "--data", data, "--port", taken.getLocalPort());

            assertThat(result.code()).as(result.out()).isZero();
            assertThat(result.out())
                    .contains(
                            "warning: port\n    needs  port " + taken.getLocalPort()
                                    + "\n    has    a program listens on it that 'nobody' cannot see, be it the application or another\n");
        }
    }

    @ParameterizedTest
    @EnumSource
    void warnsOfFoldersThatOthersCanWrite(Runtime runtime) throws Exception {
        install(runtime, SOUND);
        Files.createDirectory(home.folder().resolve("lib"));
        for (Path each : List.of(home.folder(), home.folder().resolve("lib"), home.modules())) {
            Files.setPosixFilePermissions(each, PosixFilePermissions.fromString("rwxrwxrwx"));
        }

        assertSame(runtime, 0, "folder", "folder", "folder");
    }

    @ParameterizedTest
    @EnumSource
    void takesFromTheServiceWhatNothingElseSets(Runtime runtime) throws Exception {
        install(runtime, SOUND);
        Path file = Files.writeString(folder.resolve("file"), "");
        home.put(
                "my.service",
                ("[Service]\nEnvironment=\"BRAIN_DATA_DIR=" + file + "\" A=b\nExecStart=" + home.folder()
                                + "/my-wrapper.sh\n")
                        .getBytes(UTF_8));
        assertSame(runtime, 6, "folder", "temporary-folder");

        home.put(".env", ("BRAIN_DATA_DIR=" + folder).getBytes(UTF_8));
        assertSame(runtime, 0);
        Files.delete(home.folder().resolve(".env"));
        home.put(
                "my.service",
                ("[Service]\nEnvironment=BRAIN_DATA_DIR=" + file + "\nExecStart=" + folder + "/my-wrapper.sh\n")
                        .getBytes(UTF_8));
        assertSame(runtime, 0);
    }

    @ParameterizedTest
    @EnumSource
    void takesFromTheServiceWhatWasInstalledForOtherFolders(Runtime runtime) throws Exception {
        install(runtime, SOUND);
        Path file = Files.writeString(folder.resolve("file"), "");
        String name = "brain-" + ProcessHandle.current().pid() + "-" + runtime + ".service";
        home.put(name, "[Service]\nExecStart=/opt/none/my-wrapper.sh\n".getBytes(UTF_8));
        Path added = Files.createDirectories(Path.of("/etc/systemd/system", name + ".d"));
        try {
            Files.writeString(
                    added.resolve("local.conf"),
                    "[Service]\nEnvironment=BRAIN_DATA_DIR=" + file + "\nExecStart=\nExecStart=" + home.folder()
                            + "/my-wrapper.sh\n");
            assertSame(runtime, 6, "folder", "temporary-folder");
        } finally {
            FileTree.delete(added);
        }
    }

    @ParameterizedTest
    @EnumSource
    void passesByVariablesThatTheWrapperRefuses(Runtime runtime) throws Exception {
        install(runtime, TestElf.x64().glibc().needing("libown.so.77"));
        home.put("own/libown.so.77", TestElf.x64().build());
        home.put(".env", ("LD_LIBRARY_PATH=" + home.folder().resolve("own")).getBytes(UTF_8));

        assertSame(runtime, 9, "shared-library");
    }

    @Test
    void refusesTheSameVariablesAsTheWrapper() throws IOException {
        String script = Files.readString(Path.of("src/main/js/brain-installer/doctor/launcher-variables.mjs"));

        assertThat(Pattern.compile("(?m)^    '(.*)',$")
                        .matcher(script)
                        .results()
                        .map(found -> found.group(1)))
                .containsExactlyElementsOf(LauncherVariables.REFUSED);
    }

    @ParameterizedTest
    @EnumSource
    void passesByASettingThatIsNoPort(Runtime runtime) throws Exception {
        install(runtime, SOUND);
        home.put(".env", "BRAIN_PORT=70000\n".getBytes(UTF_8));

        assertSame(runtime, 0);
    }

    @ParameterizedTest
    @EnumSource
    void findsATemporaryFolderThatIsOfNoUse(Runtime runtime) throws Exception {
        install(runtime, SOUND);
        Path place = folder.resolve("mount");
        assertSame(runtime, 6, Optional.of(place), "temporary-folder");

        Files.createDirectory(place);
        onMount(place, "noexec", () -> assertSame(runtime, 0, Optional.of(place), "temporary-folder"));
        onMount(place, "ro", () -> assertSame(runtime, 6, Optional.of(place), "temporary-folder"));
        home.put(".env", ("BRAIN_DATA_DIR=" + place).getBytes(UTF_8));
        onMount(place, "ro", () -> assertSame(runtime, 6, "folder", "temporary-folder"));
    }

    /** What is done while something is mounted. */
    private interface Work {
        void run() throws Exception;
    }

    private static void onMount(Path place, String option, Work work) throws Exception {
        run("mount", "-t", "tmpfs", "-o", option, "tmpfs", place.toString());
        try {
            work.run();
        } finally {
            run("umount", place.toString());
        }
    }

    private static void run(String... words) throws IOException, InterruptedException {
        assertThat(new ProcessBuilder(words).start().waitFor()).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void findsFoldersThatBelongToAnother(Runtime runtime) throws Exception {
        install(runtime, SOUND);
        run("chown", "-R", "1", home.modules().toString());

        Result result = asNobody(runtime);

        assertThat(result.code()).as(result.errors()).isEqualTo(6);
        assertThat(result.out())
                .contains("error: folder  " + home.folder()
                        + "/data\n    needs  a folder for data that this user can write\n")
                .contains("    has    " + home.folder() + " belongs to 'root', and 'nobody' cannot write it\n")
                .contains("    mend   install -d -o nobody " + home.folder() + "/data\n")
                .contains("warning: folder  node_modules\n", "' can change what 'nobody' runs\n")
                .contains("error: temporary-folder  " + home.folder() + "/data/.tmp\n");
    }

    @ParameterizedTest
    @EnumSource
    void asksForAccessWhereSomethingHasToBeInstalled(Runtime runtime) throws Exception {
        install(runtime, SOUND);
        Path data = Files.createDirectory(folder.resolve("data"));
        run("chown", "65534", data.toString());
        Files.writeString(home.installed("extra"), "");

        Result unneeded = asNobody(runtime, "--data", data);
        assertThat(unneeded.code()).as(unneeded.out()).isZero();
        assertThat(unneeded.out()).contains("warning: altered").doesNotContain("folder  ");

        Files.writeString(home.installed("addon/package.json"), "altered");
        String mend =
                "    mend   sudo -u root sh -c 'rm -f %1$s/node_modules/.installed && java -jar %1$s/brain-installer.jar install --root %1$s'\n";
        assertThat(asNobody(runtime, "--data", data).out())
                .contains("error: folder  " + home.folder() + "\n", mend.formatted(home.folder()));
    }

    private Result asNobody(Runtime runtime, Object... options) throws Exception {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        Path deno = Files.createTempDirectory("deno");
        Files.setPosixFilePermissions(deno, PosixFilePermissions.fromString("rwxrwxrwx"));
        return Script.installer(runtime, folder, "doctor", home.folder())
                .with(options)
                .by(
                        "setpriv",
                        "--reuid=65534",
                        "--regid=65534",
                        "--clear-groups",
                        "--inh-caps=" + READING,
                        "--ambient-caps=" + READING)
                .set("DENO_DIR", deno)
                .run();
    }

    @ParameterizedTest
    @EnumSource
    void isAskedForSomethingThatMakesNoSense(Runtime runtime) throws Exception {
        Result port = Script.installer(runtime, folder, "doctor", folder, "--port", "70000")
                .run();
        Result none = Script.installer(runtime, folder, "doctor", folder.resolve("none"))
                .run();

        assertThat(port).isEqualTo(new Result(2, "", "Error: '70000' is not a port (expected: --port NUMBER)\n"));
        assertThat(none)
                .isEqualTo(new Result(
                        2, "", "Error: " + folder.resolve("none") + ": no such folder: name the one of a release\n"));
    }

    private void assertSame(Runtime runtime, int code, String... checks) throws Exception {
        assertSame(runtime, code, Optional.empty(), checks);
    }

    /** The same as the jar says, which is this. */
    private void assertSame(Runtime runtime, int code, Optional<Path> temporary, String... checks) throws Exception {
        Script script = Script.installer(runtime, folder, "doctor", home.folder(), "--json");
        temporary.ifPresent(place -> script.with("--tmp", place));
        Result result = script.run();

        Checkup checkup =
                new Checkup(home.folder(), home.manifest(), Optional.empty(), temporary, OptionalInt.empty(), Map.of());
        assertThat(result.out()).isEqualTo(checkup.run().json());
        assertThat(result.out()
                        .lines()
                        .filter(line -> line.contains("\"check\": "))
                        .map(line -> line.split("\"")[3]))
                .containsExactly(checks);
        assertThat(result.code()).as(result.errors()).isEqualTo(code);
    }
}
