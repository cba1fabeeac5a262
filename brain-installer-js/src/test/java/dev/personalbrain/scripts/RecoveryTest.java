package dev.personalbrain.scripts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.personalbrain.scripts.Script.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The states that a kill can leave on the disk, each made by hand, and what the next run makes of them. */
@Timeout(120)
class RecoveryTest {
    private static final TestPackage ONE = TestPackage.of("one").with("index.js", "1");
    private static final TestPackage TWO = TestPackage.of("two").with("index.js", "2");
    private static final String REPAIRED =
            "Native modules are in place: an earlier run, which was interrupted, had completed them\n";

    @TempDir
    Path folder;

    private TestHome home;
    private Path staging;
    private Path old;

    @BeforeEach
    void make() throws IOException {
        home = TestHome.of(folder.resolve("app"));
        staging = home.folder().resolve(".node_modules.staging");
        old = home.folder().resolve(".node_modules.old");
    }

    @ParameterizedTest
    @EnumSource
    void finishesASwitchThatWasKilledBetweenTheTwoRenamesWithoutFetching(Runtime runtime) throws Exception {
        make(runtime, ONE, old);
        make(runtime, TWO, staging.resolve("tree"));

        assertThat(installOffline(runtime, TWO)).isEqualTo(new Result(0, REPAIRED, ""));
        assertComplete(runtime, TWO);
    }

    @ParameterizedTest
    @EnumSource
    void finishesASwitchThatWasKilledBeforeItsFirstRename(Runtime runtime) throws Exception {
        make(runtime, ONE, home.modules());
        make(runtime, TWO, staging.resolve("tree"));

        assertThat(installOffline(runtime, TWO)).isEqualTo(new Result(0, REPAIRED, ""));
        assertComplete(runtime, TWO);
    }

    @ParameterizedTest
    @EnumSource
    void clearsUpAfterASwitchThatWasKilledBeforeItDid(Runtime runtime) throws Exception {
        make(runtime, TWO, home.modules());
        make(runtime, ONE, old);
        Files.createDirectories(staging.resolve("downloads"));

        assertThat(installOffline(runtime, TWO).out()).isEqualTo("Native modules are up to date\n");
        assertComplete(runtime, TWO);
    }

    @ParameterizedTest
    @EnumSource
    void goesBackWithoutFetchingWhereTheReplacedStateIsStillThere(Runtime runtime) throws Exception {
        make(runtime, TWO, home.modules());
        make(runtime, ONE, old);

        assertThat(installOffline(runtime, ONE)).isEqualTo(new Result(0, REPAIRED, ""));
        assertComplete(runtime, ONE);
    }

    @ParameterizedTest
    @EnumSource
    void putsTheOldStateBackWhereItIsTheOneThatIsWanted(Runtime runtime) throws Exception {
        make(runtime, ONE, old);
        Files.createDirectories(staging.resolve("tree/two"));

        assertThat(installOffline(runtime, ONE)).isEqualTo(new Result(0, REPAIRED, ""));
        assertComplete(runtime, ONE);
    }

    @ParameterizedTest
    @EnumSource
    void makesAnewWhatHasNoMarker(Runtime runtime) throws Exception {
        make(runtime, TWO, staging.resolve("tree"));
        Files.delete(staging.resolve("tree/.installed"));
        make(runtime, TWO, home.modules());
        Files.delete(home.installed(".installed"));
        Files.delete(home.installed("two/index.js"));

        assertThat(installOffline(runtime, TWO).code()).isEqualTo(4);
        assertThat(install(runtime, TWO).out()).contains("Installed 1 native module");
        assertComplete(runtime, TWO);
    }

    @ParameterizedTest
    @EnumSource
    void makesAnewWhatWasThereBeforeIt(Runtime runtime) throws Exception {
        home.put("node_modules/two/package.json", "npm's own".getBytes());

        assertThat(install(runtime, TWO).code()).isZero();
        assertComplete(runtime, TWO);
    }

    @ParameterizedTest
    @EnumSource
    void takesUpWhatHadArrived(Runtime runtime) throws Exception {
        TestPackage large = TestPackage.of("large").withLibrary("x.node", 100_000);
        byte[] bytes = large.tarball();
        Path there = home.put(
                ".node_modules.staging/downloads/" + large.module().sha256() + "/large@1.2.3.tgz",
                java.util.Arrays.copyOf(bytes, 40_000));
        home.put(".node_modules.staging/downloads/" + "0".repeat(64) + "/other.tgz", bytes);
        try (var server = dev.personalbrain.fetch.FaultyRepository.start().serve(large.path(), bytes)) {
            home.write(large.from(server.base().toString()));

            Result result = script(runtime).run();

            assertThat(result.code()).as(result.errors()).isZero();
            assertThat(server.requests().get(0).header("Range")).contains("bytes=40000-");
            assertThat(there).doesNotExist();
        }
    }

    private void assertComplete(Runtime runtime, TestPackage wanted) throws Exception {
        assertThat(Script.installer(runtime, folder, "verify", "--root", home.folder())
                        .run()
                        .out())
                .isEqualTo("Native modules are what the manifest says\n");
        assertThat(home.names()).containsExactly("native-modules.json", "node_modules");
        assertThat(home.installed(wanted.module().name())).isDirectory();
    }

    /** A complete state in some place. */
    private void make(Runtime runtime, TestPackage each, Path place) throws Exception {
        TestHome other =
                TestHome.of(Files.createTempDirectory(folder, "made"), each).vendoring(each);
        assertThat(Script.installer(runtime, folder, "install", "--root", other.folder())
                        .run()
                        .code())
                .isZero();
        Files.createDirectories(place.getParent());
        Files.move(other.modules(), place);
    }

    private Result installOffline(Runtime runtime, TestPackage each) throws Exception {
        home.write(each);
        return script(runtime).with("--offline").run();
    }

    private Result install(Runtime runtime, TestPackage each) throws Exception {
        TestHome release = TestHome.of(folder.resolve("release"), each).vendoring(each);
        home.write(each);
        return script(runtime)
                .with("--source", release.folder().resolve("vendor"))
                .run();
    }

    private Script script(Runtime runtime) throws Exception {
        return Script.installer(runtime, folder, "install", "--root", home.folder());
    }
}
