package dev.personalbrain.release;

import static org.assertj.core.api.Assertions.assertThat;

import dev.personalbrain.release.Command.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Versions that come and go on one machine. */
@Timeout(120)
class SetupUpgradeTest {
    private static final String PROGRAM = "/opt/personal-brain";
    private static final String UNIT = "/etc/systemd/system/personal-brain.service";
    /** Ends setup.sh with the rename of the number that is asked for: before it or behind it. */
    private static final String DEADLY_MV = """
            #!/bin/sh
            echo >>/run/moves
            [ "$(wc -l </run/moves)" -eq "${DIES_AT:-0}" ] || exec /bin/mv "$@"
            [ "$DIES" = before ] || /bin/mv "$@"
            kill -9 "$PPID"
            """;

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
    void goForwardAndBackAndAway(String shell) throws Exception {
        become("1.0");
        done(shell);
        become("2.0");
        machine.systemctl();

        done(shell);
        assertThat(installed()).containsExactly("2.0", "1.0");
        assertThat(done(shell, "--rollback"))
                .endsWith("version 1.0 is in /opt/personal-brain again; what was there is in"
                        + " /opt/personal-brain.previous\n");
        assertThat(installed()).containsExactly("1.0", "2.0");
        assertThat(machine.path(UNIT)).content().contains("# of 1.0");
        done(shell);
        assertThat(installed()).containsExactly("2.0", "1.0");
        assertThat(machine.path(UNIT)).content().contains("# of 2.0");
        done(shell, "--rollback");
        done(shell, "--rollback");
        assertThat(installed()).containsExactly("2.0", "1.0");
        assertThat(machine.systemctl())
                .filteredOn(line -> line.startsWith("restart"))
                .hasSize(5);
        done(shell, "--uninstall");
        done(shell, "--uninstall");
        assertThat(machine.path("/opt")).isEmptyDirectory();
        assertThat(machine.path(UNIT)).doesNotExist();
        assertThat(machine.path("/etc/personal-brain/.env")).exists();
    }

    @Test
    void goForwardAndBackAndAwayBelowAnotherRoot() throws Exception {
        Path root = Files.createDirectory(folder.resolve("my root"));
        Path program = root.resolve("opt/personal-brain");
        done("sh", "--root", root.toString());
        become("2.0");

        done("sh", "--root", root.toString());
        done("sh", "--rollback", "--root", root.toString());

        assertThat(version(program)).isEqualTo("1.0");
        assertThat(version(root.resolve("opt/personal-brain.previous"))).isEqualTo("2.0");
        done("sh", "--root", root.toString());
        assertThat(version(program)).isEqualTo("2.0");
        done("sh", "--uninstall", "--root", root.toString());
        assertThat(root.resolve("opt")).isEmptyDirectory();
        assertThat(machine.systemctl()).isEmpty();
    }

    @Test
    void goBackByTheInstalledProgramToo() throws Exception {
        done("sh");
        become("2.0");
        done("sh");

        Result result =
                machine.command("sh", PROGRAM + "/setup.sh", "--rollback").run();

        assertThat(result.code()).as(result.errors()).isZero();
        assertThat(installed()).containsExactly("1.0", "2.0");
    }

    @Test
    void keepOtherFoldersAndTheUserOfTheService() throws Exception {
        String[] places = {"--prefix", "/srv/brain", "--user", "games"};
        done("sh", places);
        become("2.0");
        done("sh", places);

        done("sh", "--rollback", "--prefix", "/srv/brain");

        assertThat(version(machine.path("/srv/brain"))).isEqualTo("1.0");
        assertThat(machine.path(UNIT + ".d/local.conf"))
                .content()
                .contains("User=games", "ExecStart=/srv/brain/brain-wrapper.sh");
    }

    @Test
    void areNeitherStartedNorChangedUnlessAskedFor() throws Exception {
        done("sh");
        become("2.0");
        done("sh");
        machine.systemctl();
        String before = machine.files().toString();

        assertThat(done("sh", "--rollback", "--dry-run"))
                .contains("would run: mv -- /opt/personal-brain /opt/personal-brain.swapped")
                .endsWith("nothing was done\n");
        assertThat(machine.files()).hasToString(before);
        done("sh", "--rollback", "--no-start");

        assertThat(machine.systemctl()).containsExactly("daemon-reload");
        assertThat(installed()).containsExactly("1.0", "2.0");
    }

    @Test
    void cannotGoBackWhereNothingWasBefore() throws Exception {
        done("sh");

        Result result = setup("sh", "--rollback").run();

        assertThat(result.code()).isEqualTo(2);
        assertThat(result.errors())
                .isEqualTo("Error: there is no program to go back to: /opt/personal-brain.previous does not exist\n");
        assertThat(version(machine.path(PROGRAM))).isEqualTo("1.0");
    }

    @Test
    void cannotGoBackToWhatIsNoInstallation() throws Exception {
        done("sh");
        Files.createDirectories(machine.path(PROGRAM + ".previous/mine"));

        Result result = setup("sh", "--rollback").run();

        assertThat(result.code()).isEqualTo(6);
        assertThat(result.errors()).contains("/opt/personal-brain.previous is not an installation of personal-brain");
        assertThat(version(machine.path(PROGRAM))).isEqualTo("1.0");
    }

    @ParameterizedTest
    @CsvSource({
        "1, before, 2.0",
        "1, behind, 2.0",
        "2, before, 2.0",
        "2, behind, 2.0",
        "3, before, 2.0",
        "3, behind, 2.0"
    })
    void areAllThereWhenAnUpdateIsKilledAndRunAgain(int at, String where, String expected) throws Exception {
        done("sh");
        become("2.0");

        assertThat(killed(at, where)).isEqualTo(137);
        done("sh");

        assertThat(installed()).containsExactly(expected, "1.0");
        assertThat(names()).containsExactly("personal-brain", "personal-brain.previous");
    }

    @ParameterizedTest
    @CsvSource({"1, before", "1, behind", "2, before", "2, behind", "3, before", "3, behind", "4, before", "4, behind"})
    void areAllThereWhenARollbackIsKilled(int at, String where) throws Exception {
        done("sh");
        become("2.0");
        done("sh");

        assertThat(killed(at, where, "--rollback")).isEqualTo(137);
        boolean wasDone = at > 3 || at == 3 && where.equals("behind");
        done("sh", "--rollback");

        // A rollback that had ended is undone by the next; one that had not is completed.
        assertThat(installed()).isEqualTo(wasDone ? List.of("2.0", "1.0") : List.of("1.0", "2.0"));
        assertThat(names()).containsExactly("personal-brain", "personal-brain.previous");
    }

    @ParameterizedTest
    @CsvSource({"1, before", "1, behind", "2, before", "2, behind", "3, before", "3, behind"})
    void canBeUpdatedAfterARollbackThatWasKilled(int at, String where) throws Exception {
        done("sh");
        become("2.0");
        done("sh");
        killed(at, where, "--rollback");
        become("3.0");

        done("sh");

        assertThat(installed().get(0)).isEqualTo("3.0");
        assertThat(installed().get(1)).isIn("1.0", "2.0");
        assertThat(names()).containsExactly("personal-brain", "personal-brain.previous");
    }

    @ParameterizedTest
    @ValueSource(strings = {"before", "behind"})
    void areGoneWhenAnUninstallationIsKilledAndRunAgain(String where) throws Exception {
        done("sh");

        assertThat(killed(1, where, "--uninstall")).isEqualTo(137);
        done("sh", "--uninstall");

        assertThat(machine.path("/opt")).isEmptyDirectory();
    }

    @Test
    void areGoneWhenTheirRemovalWasKilledHalfWay() throws Exception {
        done("sh");
        machine.program("rm", """
                #!/bin/sh
                case $* in
                    *personal-brain.previous) /bin/rm -f /opt/personal-brain.new/brain-wrapper.sh; kill -9 "$PPID" ;;
                    *) exec /bin/rm "$@" ;;
                esac
                """);
        assertThat(setup("sh", "--uninstall").run().code()).isEqualTo(137);
        assertThat(names()).containsExactly("personal-brain.new");
        machine.program("rm", "#!/bin/sh\nexec /bin/rm \"$@\"\n");

        done("sh", "--uninstall");

        assertThat(machine.path("/opt")).isEmptyDirectory();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "--uninstall"})
    void leaveAloneWhatIsNoInstallation(String option) throws Exception {
        done("sh");
        become("2.0");
        Files.createDirectories(machine.path(PROGRAM + ".previous/mine"));

        Result result = (option.isEmpty() ? setup("sh") : setup("sh", option)).run();

        assertThat(result.code()).isEqualTo(6);
        assertThat(result.errors()).contains("/opt/personal-brain.previous is not an installation of personal-brain");
        assertThat(machine.path(PROGRAM + ".previous/mine")).exists();
        assertThat(version(machine.path(PROGRAM))).isEqualTo("1.0");
        assertThat(names()).containsExactly("personal-brain", "personal-brain.previous");
    }

    @Test
    void areNotPushedOutByThemselvesBelowAnotherRoot() throws Exception {
        Path root = Files.createDirectory(folder.resolve("root"));
        done("sh", "--root", root.toString());

        done("sh", "--root", root.toString());

        assertThat(root.resolve("opt/personal-brain.previous")).doesNotExist();
        assertThat(version(root.resolve("opt/personal-brain"))).isEqualTo("1.0");
    }

    /** Neither those that a release brings along nor those that are installed: the installer looks into each file. */
    @Test
    void doNotVouchForTheirModules() throws Exception {
        Path modules = Files.createDirectory(release.folder().resolve("native_modules"));
        Files.writeString(modules.resolve(".installed"), "complete, it says");
        done("sh");
        assertThat(release.record("marked")).doesNotExist();
        new ProcessBuilder("rm", "-r", modules.toString()).start().waitFor();
        become("2.0");

        done("sh");

        assertThat(release.record("marked")).doesNotExist();
    }

    /** The same release as another version. */
    private void become(String version) throws IOException {
        replace("native-modules.json", "\"version\": \"[0-9.]*\"", "\"version\": \"" + version + "\"");
        replace("personal-brain.service", "(# of .*)?\n\\[Unit]", "# of " + version + "\n[Unit]");
    }

    private void replace(String file, String pattern, String text) throws IOException {
        Path path = release.folder().resolve(file);
        Files.writeString(path, Files.readString(path).replaceFirst(pattern, text));
    }

    /** What is there, and what was there before. */
    private List<String> installed() throws IOException {
        return List.of(version(machine.path(PROGRAM)), version(machine.path(PROGRAM + ".previous")));
    }

    private static String version(Path program) throws IOException {
        return Files.readString(program.resolve("native-modules.json"))
                .replaceFirst("(?s).*?\"version\": \"([^\"]*)\".*", "$1");
    }

    private List<String> names() throws IOException {
        try (var files = Files.list(machine.path("/opt"))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    /** The exit code of a run that dies with a rename. */
    private int killed(int at, String where, String... options) throws Exception {
        machine.program("mv", DEADLY_MV);
        Files.deleteIfExists(machine.path("/run/moves"));
        int code =
                setup("sh", options).set("DIES_AT", at).set("DIES", where).run().code();
        machine.program("mv", "#!/bin/sh\nexec /bin/mv \"$@\"\n");
        return code;
    }

    /** What setup.sh writes where it succeeds. */
    private String done(String shell, String... options) throws Exception {
        Result result = setup(shell, options).run();
        assertThat(result.code()).as(result.errors()).isZero();
        return result.out();
    }

    private Command setup(String shell, String... options) throws IOException {
        return machine.command(shell.split(" "))
                .with(release.folder().resolve("setup.sh").toString())
                .with(options)
                .set("BRAIN_JAVA", release.java())
                .set("RECORD", release.record(""));
    }
}
