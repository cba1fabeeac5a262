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

/** How the wrapper finds itself and java, and hands arguments, options and exit codes on. */
@Timeout(60)
class WrapperTest {
    @TempDir
    Path folder;

    private TestHome home;

    @BeforeEach
    void install() throws IOException {
        home = TestHome.of("full", folder, folder.resolve("a $HOME 'folder'/*/app"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"dash", "busybox sh", "bash", "bash --posix"})
    void handsArgumentsOnAsTheyAre(String shell) throws Exception {
        String[] odd = {"", "a b", "'", "\"", "$HOME", "*", "-jar", "two\nlines", "\\", "`id`", "${APP_HOME}"};

        Result result = home.call(shell, odd).run();

        assertThat(result).isEqualTo(new Result(0, "", ""));
        assertThat(home.arguments()).endsWith(odd);
    }

    @ParameterizedTest
    @ValueSource(strings = {"dash", "busybox sh", "bash"})
    void givesJavaTheOptionsOfTheFileWithTheFoldersInPlace(String shell) throws Exception {
        Path app = home.folder().toRealPath();
        Files.writeString(home.folder().resolve("brain.args"), """
                # a comment

                \t
                -Da=${APP_HOME}/x:${APP_HOME}
                -Db=  $HOME `id` ${HOME} ${APP_NAME} "q" 'q' *\r
                -Dc=${APP_TMP}/y
                -Dlast""");

        Result result = home.call(shell, "go").run();

        assertThat(result).isEqualTo(new Result(0, "", ""));
        assertThat(home.arguments())
                .containsExactly(
                        "-Da=" + app + "/x:" + app,
                        "-Db=  $HOME `id` ${HOME} ${APP_NAME} \"q\" 'q' *",
                        "-Dc=" + app + "/data/.tmp/" + home.recorded("process") + "/y",
                        "-Dlast",
                        "-jar",
                        app + "/brain.jar",
                        "go");
    }

    @ParameterizedTest
    @ValueSource(strings = {"dash", "busybox sh", "bash"})
    void splitsMoreOptionsAtBlanksAndExpandsNothing(String shell) throws Exception {
        home.call(shell).set("BRAIN_JAVA_OPTS", " -Xmx64m\t-Da=/*  -Db=$HOME ").run();

        assertThat(home.arguments()).containsSubsequence("-Xmx64m", "-Da=/*", "-Db=$HOME", "-jar");
    }

    @Test
    void findsItsFolderThroughSymbolicLinksAndStaysInTheCallersFolder() throws Exception {
        Path other = Files.createDirectories(folder.resolve("bin"));
        Path relative = Files.createSymbolicLink(
                home.folder().resolveSibling("relative.sh"), Path.of("app", "brain-wrapper.sh"));
        Path absolute = Files.createSymbolicLink(other.resolve("brain"), relative);

        Result result = Command.of(absolute.toString(), "x")
                .set("BRAIN_JAVA", home.java())
                .set("RECORD", home.record(""))
                .in(other)
                .run();

        assertThat(result).isEqualTo(new Result(0, "", ""));
        assertThat(home.environment())
                .containsEntry("APP_HOME", home.folder().toRealPath().toString());
        assertThat(home.recorded("folder")).isEqualTo(other.toRealPath().toString());
    }

    @Test
    void isFoundOnThePathAndByItsBareName() throws Exception {
        Command.of("sh", "-c", "PATH=\"$PATH:$PWD\"; brain-wrapper.sh one && exec sh brain-wrapper.sh two")
                .set("BRAIN_JAVA", home.java())
                .set("RECORD", home.record(""))
                .in(home.folder())
                .run();

        assertThat(home.arguments()).endsWith("two");
        assertThat(home.environment())
                .containsEntry("APP_HOME", home.folder().toRealPath().toString());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 42, 143})
    void endsWithTheApplicationsExitCode(int code) throws Exception {
        assertThat(home.call("sh").set("JAVA_CODE", code).run().code()).isEqualTo(code);
    }

    @Test
    void becomesTheApplicationSoThatSignalsReachIt() throws Exception {
        Process process = home.call("sh").set("JAVA_WAITS", "yes").start(home.record("out"), home.record("err"));
        while (!Files.exists(home.record("waits"))) {
            Thread.sleep(10);
        }

        assertThat(home.recorded("process")).isEqualTo(Long.toString(process.pid()));
        process.destroy();
        assertThat(process.waitFor()).isEqualTo(143);
    }

    @Test
    void takesJavaFromJavaHomeElseFromThePath() throws Exception {
        Path bin = home.java().getParent();

        home.call("sh", "one")
                .set("BRAIN_JAVA", "")
                .set("JAVA_HOME", bin.getParent())
                .run();
        assertThat(home.arguments()).endsWith("one");
        home.call("sh", "two")
                .set("BRAIN_JAVA", "")
                .set("PATH", bin + ":" + System.getenv("PATH"))
                .run();
        assertThat(home.arguments()).endsWith("two");
    }

    @Test
    void saysWhichVariableLeadsToAJavaThatIsNotThere() throws Exception {
        assertThat(home.call("sh").set("BRAIN_JAVA", "/none/java").run())
                .isEqualTo(new Result(2, "", "Error: BRAIN_JAVA leads to /none/java, which is no program\n"));
        assertThat(home.call("sh")
                        .set("BRAIN_JAVA", "")
                        .set("JAVA_HOME", "/none")
                        .run())
                .isEqualTo(new Result(2, "", "Error: JAVA_HOME leads to /none/bin/java, which is no program\n"));
    }

    @Test
    void saysThatThereIsNoJavaAtAll() throws Exception {
        Path bin = Files.createDirectory(folder.resolve("nothing"));

        Result result = Command.of("/bin/sh", home.wrapper().toString())
                .set("PATH", bin)
                .run();

        assertThat(result.code()).isEqualTo(2);
        assertThat(result.errors())
                .isEqualTo("Error: java is not on the PATH: install Java 17 or later, or set JAVA_HOME\n");
    }

    @ParameterizedTest
    @CsvSource({"1.8.0_392, 8", "11.0.2, 11", "16, 16"})
    void refusesAJavaThatIsTooOld(String version, String major) throws Exception {
        Files.writeString(home.java().resolve("../../release").normalize(), "X=1\nJAVA_VERSION=\"" + version + "\"\n");
        Path link = Files.createSymbolicLink(folder.resolve("java"), home.java());

        Result result = home.call("sh").set("BRAIN_JAVA", link).run();

        assertThat(result.code()).isEqualTo(2);
        assertThat(result.errors())
                .isEqualTo("Error: " + link + " (BRAIN_JAVA) is Java " + major
                        + ", but personal-brain needs Java 17 or later\n");
        assertThat(home.started()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"17", "17.0.13", "25-ea", "unknown"})
    void startsAJavaThatIsNewEnoughOrDoesNotSay(String version) throws Exception {
        Files.writeString(home.java().resolve("../../release").normalize(), "JAVA_VERSION=\"" + version + "\"");

        assertThat(home.call("dash").run()).isEqualTo(new Result(0, "", ""));
        assertThat(home.call("busybox sh").run()).isEqualTo(new Result(0, "", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"dash", "busybox sh", "bash"})
    void setsALocaleThatCanNameAllFilesWhereThereIsNone(String shell) throws Exception {
        home.call(shell).set("LANG", "").run();
        assertThat(home.environment()).containsEntry("LC_ALL", "C.UTF-8");
        for (String variable : List.of("LANG", "LC_CTYPE", "LC_ALL")) {
            home.call(shell).set(variable, "de_DE.UTF-8").run();
            assertThat(home.environment())
                    .containsEntry(variable, "de_DE.UTF-8")
                    .doesNotContainEntry("LC_ALL", "C.UTF-8");
        }
        home.settings("LANG=fr_FR.UTF-8");
        home.call(shell).run();
        assertThat(home.environment()).containsEntry("LANG", "fr_FR.UTF-8").doesNotContainKey("LC_ALL");
    }

    @Test
    void startsARealJava() throws Exception {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        TestHome plain = TestHome.of(
                "plain", Files.createDirectory(folder.resolve("plain")), folder.resolve("p/my app, f\u00fcr alle"));

        assertThat(plain.call("sh").set("BRAIN_JAVA", java).run()).isEqualTo(new Result(0, "hello\n", ""));
    }
}
