package dev.personalbrain.release;

import static org.assertj.core.api.Assertions.assertThat;

import dev.personalbrain.release.Command.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class SetupTest {
    private static final String PROGRAM = "/opt/personal-brain";
    private static final String UNITS = "/etc/systemd/system";

    @TempDir
    Path folder;

    private TestHome release;
    private TestMachine machine;

    @BeforeEach
    void unpack() throws Exception {
        release = TestHome.of("full", folder, folder.resolve("download/release"));
        machine = TestMachine.in(folder);
    }

    @ParameterizedTest
    @ValueSource(strings = {"dash", "busybox sh", "bash --posix"})
    void installsTheProgramForRootAndTheDataForTheUser(String shell) throws Exception {
        Result result = setup(shell).run();

        assertThat(result.errors()).isEmpty();
        assertThat(result.code()).isZero();
        String user = machine.user("personal-brain");
        assertThat(user).isNotEmpty();
        assertThat(machine.access(PROGRAM)).isEqualTo("rwxr-xr-x 0:0");
        assertThat(machine.access(PROGRAM + "/brain-wrapper.sh")).isEqualTo("rwxr-xr-x 0:0");
        assertThat(machine.access(PROGRAM + "/brain.jar")).isEqualTo("rw-r--r-- 0:0");
        assertThat(machine.access(PROGRAM + "/lib/pure-1.0.jar")).isEqualTo("rw-r--r-- 0:0");
        assertThat(machine.access(PROGRAM + "/native_modules/.installed")).isEqualTo("rw-r--r-- 0:0");
        assertThat(machine.access("/var/lib/personal-brain")).isEqualTo("rwx------ " + user);
        assertThat(machine.access("/etc/personal-brain/.env"))
                .isEqualTo("rw-r----- 0:" + user.substring(user.indexOf(':') + 1));
        assertThat(Files.readSymbolicLink(machine.path(PROGRAM + "/.env"))).hasToString("/etc/personal-brain/.env");
        assertThat(machine.path(UNITS + "/personal-brain.service"))
                .hasSameTextualContentAs(release.folder().resolve("personal-brain.service"));
        assertThat(machine.path(UNITS + "/personal-brain.service.d")).doesNotExist();
        assertThat(machine.systemctl())
                .containsExactly("daemon-reload", "enable personal-brain.service", "restart personal-brain.service");
    }

    @ParameterizedTest
    @ValueSource(strings = {"dash", "busybox sh"})
    void installsTheUsersFilesAsTheyAre(String shell) throws Exception {
        Path work = Files.createDirectory(folder.resolve("extra-release"));
        release = TestHome.of("extra", work, folder.resolve("download/extra"));

        Result result = setup(shell).run();

        assertThat(result.errors()).isEmpty();
        assertThat(machine.path(PROGRAM + "/it's/a b $x.txt")).hasContent("text");
        assertThat(machine.path(PROGRAM + "/it's/empty")).isEmptyDirectory();
        assertThat(Files.readSymbolicLink(machine.path(PROGRAM + "/ünïcode"))).hasToString("it's/a b $x.txt");
        assertThat(Files.readSymbolicLink(machine.path(PROGRAM + "/to nothing")))
                .hasToString("none");
        assertThat(machine.access(PROGRAM + "/tool")).isEqualTo("rwxr-xr-x 0:0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"dash", "busybox sh", "bash --posix"})
    void installsAProgramThatHoldsItsBun(String shell) throws Exception {
        release = TestHome.of("bun", Files.createDirectory(folder.resolve("bun")), folder.resolve("download/bun"));

        Result result = setup(shell).run();

        assertThat(result.errors()).isEmpty();
        assertThat(result.code()).isZero();
        assertThat(machine.access(PROGRAM + "/brain")).isEqualTo("rwxr-xr-x 0:0");
        assertThat(machine.access(PROGRAM + "/package.json")).isEqualTo("rw-r--r-- 0:0");
        assertThat(machine.access(PROGRAM + "/brain-installer/main.mjs")).isEqualTo("rw-r--r-- 0:0");
        assertThat(machine.access(PROGRAM + "/node_modules/.installed")).isEqualTo("rw-r--r-- 0:0");
        assertThat(release.installerArguments()).contains(PROGRAM + ".new/brain-installer/main.mjs", "install");
        assertThat(setup(shell).run().code()).isZero();
        assertThat(machine.path(PROGRAM + ".previous")).doesNotExist();
    }

    @Test
    void installsModulesOfBothKinds() throws Exception {
        release =
                TestHome.of("mixed", Files.createDirectory(folder.resolve("mixed")), folder.resolve("download/mixed"));

        Result result = setup("sh").run();

        assertThat(result.code()).as(result.errors()).isZero();
        assertThat(machine.path(PROGRAM + "/native_modules/.installed")).exists();
        assertThat(machine.path(PROGRAM + "/node_modules/.installed")).exists();
        assertThat(machine.path(PROGRAM + "/package.json")).exists();
        assertThat(setup("sh").run().code()).isZero();
        assertThat(machine.path(PROGRAM + ".previous")).doesNotExist();
    }

    @Test
    void canBeRunAgainAndKeepsSettingsAndData() throws Exception {
        setup("sh").run();
        Files.writeString(machine.path("/etc/personal-brain/.env"), "MINE=1\n");
        Files.writeString(machine.path("/var/lib/personal-brain/notes"), "precious");
        Files.writeString(machine.path(PROGRAM + "/stale"), "x");
        String user = machine.user("personal-brain");

        Result result = setup("sh").run();

        assertThat(result.code()).as(result.errors()).isZero();
        assertThat(machine.user("personal-brain")).isEqualTo(user);
        assertThat(machine.path("/etc/personal-brain/.env")).hasContent("MINE=1\n");
        assertThat(machine.path("/var/lib/personal-brain/notes")).hasContent("precious");
        assertThat(machine.path(PROGRAM + "/stale")).doesNotExist();
        assertThat(machine.path(PROGRAM + ".previous/stale")).exists();
        assertThat(machine.path(PROGRAM + ".new")).doesNotExist();
    }

    @Test
    void keepsTheProgramBeforeThisOneWhenItIsRunAgain() throws Exception {
        setup("sh").run();
        Files.writeString(machine.path(PROGRAM + "/stale"), "x");
        Files.writeString(release.folder().resolve("native-modules.json"), "{}");
        setup("sh").run();
        Files.setPosixFilePermissions(
                machine.path(PROGRAM + "/brain.jar"), PosixFilePermissions.fromString("rw-rw-rw-"));

        Result result = setup("sh").run();

        assertThat(result.code()).as(result.errors()).isZero();
        assertThat(machine.path(PROGRAM + ".previous/stale")).exists();
        assertThat(machine.path(PROGRAM + ".new")).doesNotExist();
        assertThat(machine.access(PROGRAM + "/brain.jar")).isEqualTo("rw-r--r-- 0:0");
    }

    @Test
    void givesTheSettingsToAnotherUser() throws Exception {
        setup("sh").run();

        Result result = setup("sh", "--user", "games", "--data", "/srv/notes").run();

        assertThat(result.code()).as(result.errors()).isZero();
        String user = machine.user("games");
        assertThat(machine.access("/etc/personal-brain/.env"))
                .isEqualTo("rw-r----- 0:" + user.substring(user.indexOf(':') + 1));
    }

    @Test
    void refusesDataOfAnotherUserThatSystemdWouldNotHandOver() throws Exception {
        setup("sh").run();
        machine.systemctl();

        Result result = setup("sh", "--user", "games").run();

        assertThat(result.code()).isEqualTo(6);
        assertThat(result.errors())
                .contains("/var/lib/personal-brain does not belong to the user games", "chown -R games:");
        assertThat(machine.systemctl()).isEmpty();
    }

    @Test
    void installsModulesBeforeItTouchesTheOldProgram() throws Exception {
        setup("sh").run();
        machine.systemctl();
        Map<String, Integer> before = programFiles();
        Files.writeString(release.folder().resolve("native-modules.json"), "{}");

        Result result = setup("sh").set("INSTALLER_CODE", 4).run();

        assertThat(result.code()).isEqualTo(4);
        assertThat(programFiles()).isEqualTo(before);
        assertThat(machine.systemctl()).isEmpty();
        assertThat(setup("sh").run().code()).isZero();
    }

    @Test
    void letsTheInstallerSeeModulesThatLieBesideTheRelease() throws Exception {
        Files.createDirectories(release.folder().resolve("vendor/org/xerial"));

        setup("sh").run();

        assertThat(release.recorded("vendor")).isEqualTo("org");
        assertThat(machine.path(PROGRAM + "/vendor")).doesNotExist();
        assertThat(release.folder().resolve("vendor/org/xerial")).exists();
    }

    @Test
    void doesNothingWhenAskedToSayWhatItWouldDo() throws Exception {
        Map<String, Integer> before = machine.files();

        Result result = setup("sh", "--dry-run", "--prefix", "/srv/brain").run();

        assertThat(result.code()).as(result.errors()).isZero();
        assertThat(result.out())
                .contains("would run: useradd", "would write: /etc/systemd/system/personal-brain.service")
                .contains("would run: systemctl restart personal-brain.service")
                .endsWith("personal-brain: nothing was done\n");
        assertThat(machine.files()).isEqualTo(before);
    }

    @Test
    void uninstallsTheProgramAndLeavesDataSettingsAndUser() throws Exception {
        setup("sh", "--data", "/srv/notes").run();
        Files.writeString(machine.path("/srv/notes/notes"), "precious");
        machine.systemctl();

        Result result = setup("sh", "--uninstall", "--data", "/srv/notes").run();

        assertThat(result.code()).as(result.errors()).isZero();
        assertThat(result.out()).contains("the data in /srv/notes", "the settings in /etc/personal-brain");
        assertThat(machine.path(PROGRAM)).doesNotExist();
        assertThat(machine.path(UNITS + "/personal-brain.service")).doesNotExist();
        assertThat(machine.path(UNITS + "/personal-brain.service.d")).doesNotExist();
        assertThat(machine.path("/srv/notes/notes")).hasContent("precious");
        assertThat(machine.path("/etc/personal-brain/.env")).exists();
        assertThat(machine.user("personal-brain")).isNotEmpty();
        assertThat(machine.systemctl()).containsExactly("disable --now personal-brain.service", "daemon-reload");
        assertThat(setup("sh", "--uninstall").run().code()).isZero();
    }

    @Test
    void tellsTheServiceOfOtherFoldersAndAnotherUser() throws Exception {
        Result result = setup("sh", "--prefix", "/srv/brain", "--data", "/srv/notes", "--user", "games")
                .run();

        assertThat(result.code()).as(result.errors()).isZero();
        assertThat(machine.path("/srv/brain/brain-wrapper.sh")).exists();
        assertThat(machine.access("/srv/notes")).isEqualTo("rwx------ " + machine.user("games"));
        assertThat(machine.user("personal-brain")).isEmpty();
        Result shown = machine.command("systemd-analyze", "verify", UNITS + "/personal-brain.service")
                .run();
        assertThat(shown.errors()).isEmpty();
        assertThat(machine.path(UNITS + "/personal-brain.service.d/local.conf"))
                .content()
                .contains("User=games\n", "ReadWritePaths=/srv/notes\n", "\nExecStart=/srv/brain/brain-wrapper.sh\n");

        assertThat(setup("sh").run().code()).isZero();
        assertThat(machine.path(UNITS + "/personal-brain.service.d/local.conf")).doesNotExist();
    }

    @Test
    void leavesTheServiceAsItIsWhenAskedTo() throws Exception {
        setup("sh", "--no-start").run();

        assertThat(machine.systemctl()).containsExactly("daemon-reload");
    }

    @Test
    void saysSoWhereSystemdDoesNotRun() throws Exception {
        machine.withoutSystemd();

        Result result = setup("sh").run();

        assertThat(result.code()).isZero();
        assertThat(result.out()).contains("systemd does not run here");
        assertThat(machine.systemctl()).isEmpty();
        assertThat(machine.path(UNITS + "/personal-brain.service")).exists();
    }

    @Test
    void makesTheUserWithTheProgramsOfAlpineToo() throws Exception {
        // Alpine has no useradd; this shell hides the one that is here.
        machine.program("addgroup", "#!/bin/sh\necho \"addgroup $*\" >>/run/users\n");
        machine.program("adduser", "#!/bin/sh\necho \"adduser $*\" >>/run/users\n");

        Result result = machine.command(
                        "bash", "-c", "command() { [ \"$*\" != '-v useradd' ] && builtin command \"$@\"; }; . \"$0\"")
                .with(release.folder().resolve("setup.sh").toString())
                .set("BRAIN_JAVA", release.java())
                .set("RECORD", release.record(""))
                .run();

        assertThat(result.code()).as(result.errors()).isZero();
        assertThat(machine.path("/run/users"))
                .hasContent(
                        "addgroup -S personal-brain\nadduser -S -D -H -h /var/lib/personal-brain -s /sbin/nologin -G"
                                + " personal-brain personal-brain\n");
    }

    @Test
    void installsBelowAnotherRootWithoutUserAndService() throws Exception {
        Map<String, Integer> before = machine.files();
        Path root = Files.createDirectory(folder.resolve("my root"));

        Result result = setup("sh", "--root", root.toString()).run();

        assertThat(result.code()).as(result.errors()).isZero();
        assertThat(root.resolve("opt/personal-brain/brain.jar")).exists();
        assertThat(root.resolve("opt/personal-brain/native_modules/.installed")).exists();
        assertThat(root.resolve("etc/systemd/system/personal-brain.service")).exists();
        assertThat(root.resolve("var/lib/personal-brain")).isDirectory();
        assertThat(machine.files()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {
                "--prefix, opt/x, is not an absolute path",
                "--prefix, /opt, is a folder of the system",
                "--prefix, /opt/a b, use letters",
                "--prefix, /opt/../usr, without '.'",
                "--prefix, /opt/x/, without '.'",
                "--data, /, without '.'",
                "--data, /opt/personal-brain/data, every update replaces",
                "--data, /opt, which the service can write",
                "--user, root, must not run as root",
                "--user, a b, use lower-case letters",
                "--root, x, is not an absolute path",
                "--prefix, none, needs a value",
                "--wat, none, there is no option '--wat'"
            })
    void rejectsAnOptionThatMakesNoSense(String option, String value, String reason) throws Exception {
        Map<String, Integer> before = machine.files();

        Result result = (value == null ? setup("sh", option) : setup("sh", option, value)).run();

        assertThat(result.code()).isEqualTo(2);
        assertThat(result.errors()).startsWith("Error: ").contains(reason).hasLineCount(1);
        assertThat(machine.files()).isEqualTo(before);
    }

    @Test
    void doesNotReplaceAFolderThatIsSomethingElse() throws Exception {
        Files.createDirectories(machine.path("/opt/personal-brain/photos"));

        assertThat(setup("sh").run().code()).isEqualTo(6);
        Result result = setup("sh", "--uninstall").run();

        assertThat(result.code()).isEqualTo(6);
        assertThat(result.errors()).contains("/opt/personal-brain is not an installation of personal-brain");
        assertThat(machine.path("/opt/personal-brain/photos")).exists();
    }

    @Test
    void saysWhichFileOfTheReleaseIsMissing() throws Exception {
        Files.delete(release.folder().resolve("brain.args"));

        Result result = setup("sh").run();

        assertThat(result.code()).isEqualTo(6);
        assertThat(result.errors()).contains("brain.args is missing");
    }

    @Test
    void asksForRoot() throws Exception {
        Result result = machine.command("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", "sh")
                .with(copyForAll().toString())
                .run();

        assertThat(result.code()).isEqualTo(6);
        assertThat(result.errors()).contains("only root can do this");
    }

    @Test
    void printsItsHelp() throws Exception {
        Result result = setup("sh", "--help").run();

        assertThat(result.code()).isZero();
        assertThat(result.out())
                .startsWith("Installs personal-brain 1.0")
                .contains("--uninstall")
                .endsWith("installer's.\n");
    }

    private Command setup(String shell, String... options) throws IOException {
        return machine.command(shell.split(" "))
                .with(release.folder().resolve("setup.sh").toString())
                .with(options)
                .set("BRAIN_JAVA", release.java())
                .set("RECORD", release.record(""));
    }

    /** Test folders are private to root. */
    private Path copyForAll() throws IOException {
        Path copy = machine.path("/srv/setup.sh");
        Files.copy(release.folder().resolve("setup.sh"), copy);
        return Path.of("/srv/setup.sh");
    }

    private Map<String, Integer> programFiles() throws IOException {
        return machine.files().entrySet().stream()
                .filter(file -> file.getKey().startsWith(machine.path(PROGRAM) + "/"))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
