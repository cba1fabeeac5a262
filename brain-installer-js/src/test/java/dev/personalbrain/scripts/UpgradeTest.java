package dev.personalbrain.scripts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.personalbrain.scripts.Script.Result;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Another manifest, which wants some of the packages that are in place: they are not fetched again. */
@Timeout(120)
class UpgradeTest {
    private static final TestPackage KEPT = TestPackage.of("kept")
            .withLibrary("index.node", 300_000)
            .withProgram("bin/client", "#!/usr/bin/env node", "go();\r\n")
            .withVendored("lib/addon.node", "an addon")
            .with("empty", "")
            .in("other/node_modules/kept");
    private static final TestPackage ADDED = TestPackage.of("added").withLibrary("index.node", 200_000);

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void fetchesOnlyWhatIsNew(Runtime runtime) throws Exception {
        TestHome home = installed(runtime);
        upgrade(home);

        Result result = install(runtime, home);

        assertThat(result.errors()).isEmpty();
        assertThat(result.code()).isZero();
        assertThat(result.out())
                .startsWith(
                        "Installing 2 native modules for linux-x64: 1 as before, 0.2 MB to fetch, 0.8 MB to install\n");
        assertThat(home.tree()).isEqualTo(likeNew(runtime, KEPT, ADDED));
    }

    @ParameterizedTest
    @EnumSource
    void givesFilesTheirModesAgainAndLeavesTheOldOnesAlone(Runtime runtime) throws Exception {
        TestHome home = installed(runtime);
        Path old = Files.createLink(folder.resolve("old"), home.installed("kept/index.node"));
        Files.setPosixFilePermissions(home.installed("kept/bin/client"), PosixFilePermissions.fromString("rw-rw-rw-"));
        upgrade(home);

        assertThat(install(runtime, home).code()).isZero();

        assertThat(Files.getAttribute(old, "unix:ino"))
                .isNotEqualTo(Files.getAttribute(home.installed("kept/index.node"), "unix:ino"));
        assertThat(home.tree()).isEqualTo(likeNew(runtime, KEPT, ADDED));
    }

    @ParameterizedTest
    @EnumSource
    void fetchesAgainWhatWasAlteredWhereItLies(Runtime runtime) throws Exception {
        TestHome home = installed(runtime);
        byte[] altered = Files.readAllBytes(home.installed("kept/index.node"));
        altered[altered.length - 1]++;
        Files.write(home.installed("kept/index.node"), altered);
        upgrade(home);

        Result missing = install(runtime, home);
        assertThat(missing.code()).isEqualTo(4);
        assertThat(missing.errors()).contains("kept@1.2.3");
        assertThat(home.installed("kept/index.node")).hasBinaryContent(altered);

        home.vendoring(KEPT);
        assertThat(install(runtime, home).code()).isZero();
        assertThat(home.tree()).isEqualTo(likeNew(runtime, KEPT, ADDED));
    }

    @ParameterizedTest
    @EnumSource
    void fetchesAgainWhatIsNoFileAnyLonger(Runtime runtime) throws Exception {
        TestHome home = installed(runtime);
        Path elsewhere = Files.move(home.installed("kept/index.node"), folder.resolve("elsewhere"));
        Files.createSymbolicLink(home.installed("kept/index.node"), elsewhere);
        home.write(KEPT, ADDED);
        home.vendoring(KEPT, ADDED);

        assertThat(install(runtime, home).out()).startsWith("Installing 2 native modules for linux-x64: 0.5 MB");
        assertThat(home.tree()).isEqualTo(likeNew(runtime, KEPT, ADDED));
    }

    /** And nothing left that it could be fetched from. */
    private TestHome installed(Runtime runtime) throws Exception {
        TestHome home = TestHome.of(folder.resolve("app"), KEPT).vendoring(KEPT);
        assertThat(install(runtime, home).code()).isZero();
        assertThat(new ProcessBuilder(
                                "rm", "-r", home.folder().resolve("vendor").toString())
                        .start()
                        .waitFor())
                .isZero();
        return home;
    }

    /** Another manifest, with what is new beside it. */
    private static void upgrade(TestHome home) throws Exception {
        home.write(KEPT, ADDED);
        home.vendoring(ADDED);
    }

    private Map<String, String> likeNew(Runtime runtime, TestPackage... packages) throws Exception {
        TestHome home = TestHome.of(folder.resolve("new"), packages).vendoring(packages);
        assertThat(install(runtime, home).code()).isZero();
        return home.tree();
    }

    private Result install(Runtime runtime, TestHome home) throws Exception {
        return Script.installer(runtime, folder, "install", "--root", home.folder(), "--offline")
                .run();
    }
}
