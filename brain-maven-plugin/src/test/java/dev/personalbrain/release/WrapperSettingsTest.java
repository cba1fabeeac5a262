package dev.personalbrain.release;

import static org.assertj.core.api.Assertions.assertThat;

import dev.personalbrain.release.Command.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How the wrapper reads {@code .env}: as text, never as a program. */
class WrapperSettingsTest {
    @TempDir
    Path folder;

    private TestHome home;
    private TestHome full;

    @BeforeEach
    void install() throws IOException {
        home = TestHome.of("plain", folder, folder.resolve("home/app"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"dash", "busybox sh", "bash", "bash --posix"})
    void takesValuesAsTheyAre(String shell) throws Exception {
        home.settings("""
                # a comment
                   # another one

                PLAIN=a b # no comment
                BLANKS=   a  \t
                DOUBLE="  a "
                SINGLE='  a '
                INNER=it's "so"
                EMPTY=
                NOTHING=""
                CODE=$(touch /tmp/evaluated) `id` ${HOME} $HOME \\n ; exit 1
                SIGNS==a=b==
                export EXPORTED=1
                export\tTABBED=2
                  INDENTED=3
                lower_case=4
                RETURN=5\r
                QUOTED_RETURN="6"\r
                STAR=/*
                LAST=7""");

        Result result = home.call(shell).run();

        assertThat(result).isEqualTo(new Result(0, "", ""));
        assertThat(home.environment())
                .containsEntry("PLAIN", "a b # no comment")
                .containsEntry("BLANKS", "a")
                .containsEntry("DOUBLE", "  a ")
                .containsEntry("SINGLE", "  a ")
                .containsEntry("INNER", "it's \"so\"")
                .containsEntry("EMPTY", "")
                .containsEntry("NOTHING", "")
                .containsEntry("CODE", "$(touch /tmp/evaluated) `id` ${HOME} $HOME \\n ; exit 1")
                .containsEntry("SIGNS", "=a=b==")
                .containsEntry("EXPORTED", "1")
                .containsEntry("TABBED", "2")
                .containsEntry("INDENTED", "3")
                .containsEntry("lower_case", "4")
                .containsEntry("RETURN", "5")
                .containsEntry("QUOTED_RETURN", "6")
                .containsEntry("STAR", "/*")
                .containsEntry("LAST", "7");
        assertThat(Path.of("/tmp/evaluated")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"dash", "busybox sh", "bash"})
    void letsTheEnvironmentWinAndALaterLineOverAnEarlierOne(String shell) throws Exception {
        home.settings("A=file\nEMPTY=file\nB=one\nB=two\n");

        home.call(shell).set("A", "environment").set("EMPTY", "").run();

        assertThat(home.environment())
                .containsEntry("A", "environment")
                .containsEntry("EMPTY", "")
                .containsEntry("B", "two");
    }

    @ParameterizedTest
    @ValueSource(strings = {"dash", "busybox sh", "bash"})
    void warnsOfLinesThatAreNoSettingsAndGoesOn(String shell) throws Exception {
        home.settings("A=1\nnothing\n=x\n1B=x\nC D=x\nE-F=x\nG=\"open\nH='open\nÄ=x\nI=2\n");

        Result result = home.call(shell).run();

        Path file = home.folder().toRealPath().resolve(".env");
        String bad = "Warning: " + file + ", line %d: not KEY=VALUE, ignored\n";
        String open = "Warning: " + file + ", line %d: a quote that does not end on this line, ignored\n";
        assertThat(result.errors())
                .isEqualTo(bad.formatted(2)
                        + bad.formatted(3)
                        + bad.formatted(4)
                        + bad.formatted(5)
                        + bad.formatted(6)
                        + open.formatted(7)
                        + open.formatted(8)
                        + bad.formatted(9));
        assertThat(home.environment())
                .containsEntry("A", "1")
                .containsEntry("I", "2")
                .doesNotContainKeys("G", "H");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PATH",
                "LD_PRELOAD",
                "LD_LIBRARY_PATH",
                "DYLD_INSERT_LIBRARIES",
                "IFS",
                "ENV",
                "BASH_ENV",
                "SHELLOPTS",
                "JAVA_TOOL_OPTIONS",
                "JDK_JAVA_OPTIONS",
                "_JAVA_OPTIONS",
                "APP_HOME",
                "TMPDIR",
                "w_java",
                "w_count"
            })
    void refusesWhatWouldMakeOtherCodeRun(String key) throws Exception {
        home.settings("export " + key + "=/evil\nGOOD=1\n");

        for (String shell : new String[] {"dash", "busybox sh", "bash"}) {
            Result result = home.call(shell).run();

            assertThat(result.code()).isZero();
            assertThat(result.errors()).contains(".env, line 1: " + key + " may not be set there, ignored");
            assertThat(home.environment()).containsEntry("GOOD", "1").doesNotContainEntry(key, "/evil");
        }
    }

    @Test
    void readsAnotherFileWhereItIsNamed() throws Exception {
        home.settings("A=default\n");
        Path other = Files.writeString(folder.resolve("other env"), "A=other\n");

        home.call("sh").set("BRAIN_ENV_FILE", other).run();

        assertThat(home.environment()).containsEntry("A", "other");
    }

    @Test
    void failsWhereTheNamedFileIsNotThere() throws Exception {
        Result result = home.call("sh").set("BRAIN_ENV_FILE", "/none/.env").run();

        assertThat(result).isEqualTo(new Result(2, "", "Error: the file of settings /none/.env cannot be read\n"));
        assertThat(home.started()).isFalse();
    }

    @Test
    void readsTheExampleAsItIs() throws Exception {
        Files.copy(full().folder().resolve(".env.example"), full.folder().resolve(".env"));

        Result result = full.call("dash").run();

        assertThat(result).isEqualTo(new Result(0, "", ""));
        assertThat(full.environment())
                .containsEntry("GREETING", "  good day")
                .containsEntry("LANGUAGES", "de 'en' $fr `id` \"x")
                .doesNotContainKey("SECRET");
    }

    @ParameterizedTest
    @ValueSource(strings = {"dash", "busybox sh", "bash", "bash --posix"})
    void givesNativeLibrariesTheirVariables(String shell) throws Exception {
        Result result = full().call(shell).run();

        assertThat(result).isEqualTo(new Result(0, "", ""));
        assertThat(full.environment())
                .containsEntry("NATIVE_QUIET", "1")
                .containsEntry("NATIVE_ODD", " it's $HOME `id` \\ \"x");
    }

    @ParameterizedTest
    @ValueSource(strings = {"dash", "busybox sh", "bash"})
    void letsTheEnvironmentAndTheFileWinOverWhatNativeLibrariesWouldGet(String shell) throws Exception {
        full().settings("NATIVE_QUIET=0\nNATIVE_ODD=file\n");

        full.call(shell).set("NATIVE_ODD", "").run();

        assertThat(full.environment())
                .containsEntry("NATIVE_QUIET", "0")
                .containsEntry("NATIVE_ODD", "")
                .containsEntry("LANGUAGES", "native");
    }

    @ParameterizedTest
    @ValueSource(strings = {"dash", "busybox sh", "bash"})
    void sendsTemporaryFilesOfNativeCodeToThePrivateFolder(String shell) throws Exception {
        home.call(shell).set("TMPDIR", "/elsewhere").run();

        String folderOfJava = home.arguments().stream()
                .filter(argument -> argument.startsWith("-Djava.io.tmpdir="))
                .map(argument -> argument.substring("-Djava.io.tmpdir=".length()))
                .findFirst()
                .orElseThrow();
        assertThat(folderOfJava).endsWith("/data/.tmp/" + home.recorded("process"));
        assertThat(home.environment()).containsEntry("TMPDIR", folderOfJava);
    }

    @Test
    void configuresTheWrapperItself() throws Exception {
        home.settings("BRAIN_DATA_DIR=" + folder + "/my data\nBRAIN_JAVA_OPTS=-Da=1 -Db=2\n");

        home.call("sh").run();

        assertThat(home.arguments()).contains("-Da=1", "-Db=2");
        assertThat(home.environment()).containsEntry("BRAIN_DATA_DIR", folder + "/my data");
        assertThat(folder.resolve("my data")).isDirectory();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("my data"))))
                .isEqualTo("rwx------");
    }

    /** The application with native modules. */
    private TestHome full() throws IOException {
        if (full == null) {
            full = TestHome.of("full", Files.createDirectory(folder.resolve("full")), folder.resolve("home/full"));
        }
        return full;
    }
}
