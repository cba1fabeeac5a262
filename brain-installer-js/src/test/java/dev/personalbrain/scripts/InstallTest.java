package dev.personalbrain.scripts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.personalbrain.checksum.Sha256;
import dev.personalbrain.scripts.Script.Result;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Timeout(120)
class InstallTest {
    private static final TestPackage CLIENT = TestPackage.of("@libsql/client")
            .with("lib/index.js", "module.exports = 1;\n")
            .with(".hidden/ünï.txt", "x")
            .withProgram("bin/client", "#!/usr/bin/env node", "go();\r\n");
    private static final TestPackage NATIVE = TestPackage.of("native")
            .withLibrary("index.node", 300_000)
            .withVendored("lib/addon.node", "an addon")
            .in("@libsql/client/node_modules/native");

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void putsEveryFileInItsPlace(Runtime runtime) throws Exception {
        TestHome home = TestHome.of(folder.resolve("my app"), CLIENT, NATIVE).vendoring(CLIENT, NATIVE);

        Result result = install(runtime, home).run();

        assertThat(result.errors()).isEmpty();
        assertThat(result.code()).isZero();
        assertThat(result.out())
                .startsWith("Installing 2 native modules for linux-x64: ")
                .contains("\n  @libsql/client@1.2.3  0.0 MB\n", "\n  native@1.2.3  0.6 MB\n")
                .containsPattern("Installed 2 native modules for linux-x64, 0.6 MB, in \\d+\\.\\d s\n$");
        assertThat(home.names()).containsExactly("native-modules.json", "node_modules", "vendor");
        assertThat(home.tree().keySet())
                .containsExactly(
                        "",
                        ".bin",
                        ".bin/client",
                        ".installed",
                        "@libsql",
                        "@libsql/client",
                        "@libsql/client/.hidden",
                        "@libsql/client/.hidden/ünï.txt",
                        "@libsql/client/bin",
                        "@libsql/client/bin/client",
                        "@libsql/client/lib",
                        "@libsql/client/lib/index.js",
                        "@libsql/client/node_modules",
                        "@libsql/client/node_modules/native",
                        "@libsql/client/node_modules/native/index.node",
                        "@libsql/client/node_modules/native/lib",
                        "@libsql/client/node_modules/native/lib/addon.node",
                        "@libsql/client/node_modules/native/package.json",
                        "@libsql/client/package.json",
                        "native",
                        "native/index.node",
                        "native/lib",
                        "native/lib/addon.node",
                        "native/package.json");
        assertThat(home.installed(".bin/client")).hasContent("#!/usr/bin/env node\ngo();\r\n");
        assertThat(home.installed("native/lib/addon.node")).hasContent("an addon");
        assertThat(home.installed(".installed")).hasContent(Sha256.of(home.manifest()) + "\nlinux-x64\n");
    }

    @ParameterizedTest
    @EnumSource
    void givesModesWhateverTheUmask(Runtime runtime) throws Exception {
        TestHome home = TestHome.of(folder.resolve("app"), CLIENT).vendoring(CLIENT);

        install(runtime, home).by("sh", "-c", "umask 077 && exec \"$@\"", "sh").run();

        assertThat(home.tree())
                .containsEntry("", "rwxr-xr-x")
                .containsEntry("@libsql/client/lib", "rwxr-xr-x")
                .containsEntry(".bin/client", "-> ../@libsql/client/bin/client");
        assertThat(mode(home.installed("@libsql/client/bin/client"))).isEqualTo("rwxr-xr-x");
        assertThat(mode(home.installed("@libsql/client/lib/index.js"))).isEqualTo("rw-r--r--");
        assertThat(mode(home.installed(".installed"))).isEqualTo("rw-r--r--");
    }

    @ParameterizedTest
    @EnumSource
    void touchesNothingWhereAllIsThere(Runtime runtime) throws Exception {
        TestHome home = TestHome.of(folder.resolve("app"), CLIENT).vendoring(CLIENT);
        install(runtime, home).run();
        Files.setLastModifiedTime(home.installed("@libsql"), FileTime.fromMillis(0));

        Result result = install(runtime, home).run();

        assertThat(result).isEqualTo(new Result(0, "Native modules are up to date\n", ""));
        assertThat(Files.getLastModifiedTime(home.installed("@libsql")).toMillis())
                .isZero();
    }

    @ParameterizedTest
    @EnumSource
    void replacesWhatAnotherManifestAskedFor(Runtime runtime) throws Exception {
        TestHome home = TestHome.of(folder.resolve("app"), CLIENT).vendoring(CLIENT, NATIVE);
        install(runtime, home).run();
        Files.writeString(home.installed("stray.txt"), "x");
        home.write(NATIVE);

        assertThat(install(runtime, home).run().code()).isZero();

        assertThat(home.installed("@libsql/client/package.json")).doesNotExist();
        assertThat(home.installed("stray.txt")).doesNotExist();
        assertThat(home.installed("native/index.node")).exists();
        assertThat(home.names()).containsExactly("native-modules.json", "node_modules", "vendor");
    }

    @ParameterizedTest
    @EnumSource
    void installsNothingWhereNothingIsToBeInstalled(Runtime runtime) throws Exception {
        TestHome home = TestHome.of(folder.resolve("app"));

        assertThat(install(runtime, home).run().code()).isZero();

        assertThat(home.tree().keySet()).containsExactly("", ".installed");
    }

    @ParameterizedTest
    @EnumSource
    void saysOnlyWhatItIsAskedFor(Runtime runtime) throws Exception {
        TestHome home = TestHome.of(folder.resolve("app"), CLIENT).vendoring(CLIENT);

        assertThat(install(runtime, home).with("--quiet").run()).isEqualTo(new Result(0, "", ""));
        Files.delete(home.installed(".installed"));
        assertThat(install(runtime, home).with("--no-progress").run().out())
                .startsWith("Installed 1 native module for linux-x64, ")
                .hasLineCount(1);
    }

    @ParameterizedTest
    @EnumSource
    void findsTheApplicationAroundItself(Runtime runtime) throws Exception {
        TestHome home = TestHome.of(folder.resolve("app"), CLIENT).vendoring(CLIENT);
        Path scripts = home.folder().resolve("brain-installer");
        assertThat(new ProcessBuilder("cp", "-R", "src/main/js/brain-installer", scripts.toString())
                        .start()
                        .waitFor())
                .isZero();

        Result result = Script.of(runtime.command(scripts.resolve("main.mjs")), folder)
                .with("install")
                .run();

        assertThat(result.errors()).isEmpty();
        assertThat(home.installed("@libsql/client/package.json")).exists();
    }

    @ParameterizedTest
    @EnumSource
    void verifiesAndLists(Runtime runtime) throws Exception {
        TestHome home = TestHome.of(folder.resolve("app"), CLIENT, NATIVE).vendoring(CLIENT, NATIVE);
        assertThat(list(runtime, home)).contains("@libsql/client  1.2.3    linux-x64  0.0 MB  4      missing");
        install(runtime, home).run();

        Result sound = Script.installer(runtime, folder, "verify", "--root", home.folder())
                .run();
        assertThat(sound).isEqualTo(new Result(0, "Native modules are what the manifest says\n", ""));
        assertThat(list(runtime, home))
                .containsExactly(
                        "MODULE          VERSION  PLATFORM   SIZE    FILES  STATE",
                        "@libsql/client  1.2.3    linux-x64  0.0 MB  4      installed",
                        "native          1.2.3    linux-x64  0.6 MB  6      installed");

        Files.writeString(home.installed("native/index.node"), "other");
        Files.delete(home.installed("@libsql/client/lib/index.js"));
        Files.delete(home.installed(".bin/client"));
        Files.writeString(home.installed("@libsql/extra.js"), "x");
        Files.setPosixFilePermissions(
                home.installed("@libsql/client/bin/client"), PosixFilePermissions.fromString("rw-r--r--"));

        Result broken = Script.installer(runtime, folder, "verify", "--root", home.folder())
                .run();
        assertThat(broken.code()).isEqualTo(5);
        assertThat(broken.out().lines().map(line -> line.split(" {2,}")[0] + " " + line.split(" {2,}")[1].strip()))
                .containsExactlyInAnyOrder(
                        "missing node_modules/@libsql/client/lib/index.js",
                        "altered node_modules/@libsql/client/bin/client",
                        "missing node_modules/.bin/client",
                        "altered node_modules/native/index.node",
                        "extra node_modules/@libsql/extra.js");
        assertThat(broken.errors())
                .isEqualTo("Error: " + home.folder()
                        + ": 5 files missing, altered or too many: delete node_modules there and install again\n");
        assertThat(list(runtime, home)).anyMatch(line -> line.startsWith("native") && line.endsWith("incomplete"));
    }

    private List<String> list(Runtime runtime, TestHome home) throws Exception {
        return Script.installer(runtime, folder, "list", "--root", home.folder())
                .run()
                .out()
                .lines()
                .toList();
    }

    private Script install(Runtime runtime, TestHome home) throws Exception {
        return Script.installer(runtime, folder, "install", "--root", home.folder());
    }

    private static String mode(Path file) throws Exception {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }
}
