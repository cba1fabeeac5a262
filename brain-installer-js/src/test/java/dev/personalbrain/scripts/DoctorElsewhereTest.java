package dev.personalbrain.scripts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.personalbrain.binary.TestElf;
import dev.personalbrain.doctor.Checkup;
import dev.personalbrain.install.FileTree;
import dev.personalbrain.scripts.Script.Result;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * An application whose modules are in the folder that {@code BRAIN_MODULES_DIR} names; what is said of it is what brain-installer.jar
 * says, byte by byte.
 */
@Timeout(120)
class DoctorElsewhereTest {
    @TempDir
    Path folder;

    private TestHome home;
    private Path modules;

    private void layOut() throws Exception {
        TestPackage addon =
                TestPackage.of("addon").with("addon.node", TestElf.x64().glibc().build());
        home = TestHome.of(folder.resolve("app"), addon).vendoring(addon);
        modules = Files.createDirectory(home.folder().resolve("modules"));
        Files.createSymbolicLink(home.modules(), Path.of("modules/node_modules"));
        Files.writeString(home.folder().resolve(".env"), "BRAIN_MODULES_DIR=modules\n");
    }

    private void install(Runtime runtime) throws Exception {
        layOut();
        Result result = Script.installer(runtime, folder, "install", "--quiet", "--root", modules)
                .with("--manifest", home.manifest(), "--source", home.folder().resolve("vendor"))
                .run();
        assertThat(result.code()).as(result.errors()).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void findsNothingWhereNothingIsWrong(Runtime runtime) throws Exception {
        install(runtime);

        assertSame(runtime, 0);
    }

    @ParameterizedTest
    @EnumSource
    void warnsOfWhatTheFirstStartWillInstall(Runtime runtime) throws Exception {
        layOut();
        assertThat(assertSame(runtime, 0, "warning module-missing"))
                .contains("\"have\": \"none of it is there; the first start installs it\"");

        Files.writeString(home.folder().resolve(".env"), "BRAIN_MODULES_DIR=modules\nBRAIN_INSTALL=never\n");
        assertSame(runtime, 5, "error module-missing");
    }

    @ParameterizedTest
    @EnumSource
    void findsWhatIsMissingHalfInstalledOrAltered(Runtime runtime) throws Exception {
        install(runtime);
        Files.writeString(modules.resolve("node_modules/addon/addon.node"), "altered");
        assertThat(assertSame(runtime, 5, "error altered"))
                .contains(
                        "rm -f " + modules + "/node_modules/.installed && ",
                        "--root " + modules + " --manifest ",
                        " --source ");

        FileTree.delete(modules.resolve("node_modules/addon"));
        assertSame(runtime, 5, "error module-missing");

        Files.delete(modules.resolve("node_modules/.installed"));
        assertSame(runtime, 5, "error module-missing", "error half-installed");
    }

    @ParameterizedTest
    @EnumSource
    void findsALinkThatLeadsElsewhereOrIsNone(Runtime runtime) throws Exception {
        install(runtime);
        Files.delete(home.modules());
        assertSame(runtime, 6, "error folder");

        Files.createSymbolicLink(home.modules(), modules.resolve("other"));
        assertSame(runtime, 6, "error folder");

        Files.delete(home.modules());
        Files.createDirectory(home.modules());
        assertSame(runtime, 6, "error folder");

        Files.delete(home.modules());
        Path alias = Files.createSymbolicLink(folder.resolve("alias"), modules);
        Files.createSymbolicLink(home.modules(), alias.resolve("node_modules"));
        assertSame(runtime, 0);
    }

    @ParameterizedTest
    @EnumSource
    void findsThatThereIsNoSuchFolder(Runtime runtime) throws Exception {
        layOut();
        Files.delete(modules);

        assertSame(runtime, 6, "warning module-missing", "error folder");
    }

    /** The same as the jar says, which is this. */
    private String assertSame(Runtime runtime, int code, String... findings) throws Exception {
        Result result = Script.installer(runtime, folder, "doctor", home.folder(), "--json")
                .run();

        Checkup checkup = new Checkup(
                home.folder(), home.manifest(), Optional.empty(), Optional.empty(), OptionalInt.empty(), Map.of());
        assertThat(result.out()).isEqualTo(checkup.run().json());
        assertThat(checkup.run().findings().stream().map(each -> each.severity() + " " + each.check()))
                .containsExactly(findings);
        assertThat(result.code()).as(result.errors()).isEqualTo(code);
        return result.out();
    }
}
