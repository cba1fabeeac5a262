package dev.personalbrain.scripts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.personalbrain.scripts.Script.Result;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Timeout(120)
class CommandLineTest {
    private static final String WAY_OUT = "; 'help' shows what there is";

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void makesNoSense(Runtime runtime) throws Exception {
        Map<String, String> messages = new LinkedHashMap<>();
        messages.put("", "no command (expected: install, verify, list, doctor or help)" + WAY_OUT);
        messages.put("instal", "'instal' is not a command; did you mean 'install'?" + WAY_OUT);
        messages.put("install verify", "'verify' is one command too many after 'install'" + WAY_OUT);
        messages.put("install --rot x", "'--rot' is not an option; did you mean '--root'?" + WAY_OUT);
        messages.put("install --quiet=yes", "'--quiet' takes no value" + WAY_OUT);
        messages.put("install --root", "'--root' lacks its value (expected: --root DIR)" + WAY_OUT);
        messages.put("install --root --quiet", "'--root' lacks its value (expected: --root DIR)" + WAY_OUT);
        messages.put("install --root=", "'' is not a path (expected: --root DIR)");
        messages.put("install --wait soon --root .", "'soon' is not a number of seconds (expected: --wait SECONDS)");
        messages.put("install --alone a --root .", "--alone needs --layers DIR");
        messages.put("install --layers x --alone ../a --root .", "--alone: '../a' is not a package (expected: NAME or");
        messages.put(
                "install --source ftp://me:secret@x/ --root .", "source 'ftp://x/' is not usable (expected a folder");
        TestHome.of(folder);
        for (Map.Entry<String, String> message : messages.entrySet()) {
            Object[] arguments = message.getKey().isEmpty()
                    ? new Object[0]
                    : message.getKey().split(" ");

            Result result = Script.installer(runtime, folder, arguments).run();

            assertThat(result.errors())
                    .startsWith("Error: " + message.getValue())
                    .hasLineCount(1);
            assertThat(result.code()).as(message.getKey()).isEqualTo(2);
            assertThat(result.out()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void hasVariablesThatMakeNoSense(Runtime runtime) throws Exception {
        TestHome.of(folder);
        Map<String, String> values = Map.of(
                "BRAIN_OFFLINE", "perhaps",
                "BRAIN_FETCH_TIMEOUT", "0",
                "BRAIN_FETCH_ATTEMPTS", "many",
                "BRAIN_REPOSITORY_HOST", "https://host/",
                "BRAIN_REPOSITORY_TOKEN", "a b",
                "BRAIN_NPM_REGISTRY", "https://host/?x");
        for (Map.Entry<String, String> each : values.entrySet()) {
            Result result = Script.installer(runtime, folder, "install", "--root", folder)
                    .set(each.getKey(), each.getValue())
                    .run();

            assertThat(result.code()).as(each.getKey()).isEqualTo(2);
            assertThat(result.errors()).startsWith("Error: ").hasLineCount(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void asksForAPlatformThatIsNotThere(Runtime runtime) throws Exception {
        TestHome.of(folder, TestPackage.of("a"));

        Result unknown = Script.installer(runtime, folder, "list", "--root", ".", "--platform", "amiga")
                .run();
        Result musl = Script.installer(runtime, folder, "list", "--root", ".", "--platform=linux-x64-musl")
                .run();

        assertThat(unknown.code()).isEqualTo(7);
        assertThat(unknown.errors()).startsWith("Error: 'amiga' is not a platform (known: linux-x64, ");
        assertThat(musl.code()).isEqualTo(7);
        assertThat(musl.errors())
                .contains(
                        "linux-x64-musl: the manifest has nothing for this platform (it has: linux-x64): this machine's"
                                + " C library is musl, and linux-x64 needs the GNU C library");
    }

    @ParameterizedTest
    @EnumSource
    void asksForHelp(Runtime runtime) throws Exception {
        Result help = Script.installer(runtime, folder, "--help").run();
        Result version = Script.installer(runtime, folder, "--version").run();

        assertThat(help.out())
                .startsWith("Usage: main.mjs COMMAND")
                .contains("  --source DIR|URL         a folder or registry to try first")
                .contains("Exit codes: 0 done");
        assertThat(help.code()).isZero();
        assertThat(version).isEqualTo(new Result(0, "brain-installer of a development build\n", ""));
    }

    @ParameterizedTest
    @EnumSource
    void showsWhereInTheCodeAnErrorCameFrom(Runtime runtime) throws Exception {
        Result result = Script.installer(runtime, folder, "list", "--root", ".", "--trace")
                .run();

        assertThat(result.code()).isEqualTo(3);
        assertThat(result.errors()).contains("no such file; it comes with the release", "manifest-file.mjs:");
    }

    /** A reader that has gone is no reason to stop. */
    @ParameterizedTest
    @EnumSource
    void speaksToNobody(Runtime runtime) throws Exception {
        TestPackage each = TestPackage.of("a").withLibrary("x", 300_000);
        TestHome home = TestHome.of(folder, each).vendoring(each);

        Result result = Script.installer(runtime, folder, "install", "--root", ".")
                .by("sh", "-c", "{ \"$@\"; echo $? >code; } | :", "sh")
                .run();

        assertThat(result.errors()).isEmpty();
        assertThat(folder.resolve("code")).hasContent("0\n");
        assertThat(home.installed("a/x")).exists();
    }
}
