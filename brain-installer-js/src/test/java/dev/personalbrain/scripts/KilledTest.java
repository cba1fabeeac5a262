package dev.personalbrain.scripts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.personalbrain.fetch.FetchSettings;
import dev.personalbrain.fetch.Fetchers;
import dev.personalbrain.fetch.Source;
import dev.personalbrain.install.InstallListener;
import dev.personalbrain.install.InstallRequest;
import dev.personalbrain.install.Installer;
import dev.personalbrain.install.Verification;
import dev.personalbrain.manifest.ManifestFile;
import dev.personalbrain.scripts.Script.Running;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * {@code kill -9} at random moments: what is in place is always the one state or the other, as the Java installer judges it, and
 * the next run mends the rest, whichever installer it is of.
 */
@Timeout(300)
class KilledTest {
    private static final int KILLS = 25;
    private static final int LONGEST_MILLIS = 700;

    @TempDir
    Path folder;

    private TestHome home;
    private List<TestPackage[]> states;
    private List<ManifestFile> manifests;

    @BeforeEach
    void makeTwoStates() throws Exception {
        TestPackage shared = TestPackage.of("shared").withLibrary("s.node", 800_000);
        TestPackage one = many(TestPackage.of("one").withLibrary("1.node", 1_500_000));
        TestPackage two = many(TestPackage.of("@scope/two").withProgram("bin/two", "#!/bin/sh", "2"));
        home = TestHome.of(folder.resolve("app")).vendoring(shared, one, two);
        states = List.of(new TestPackage[] {shared, one}, new TestPackage[] {shared, two});
        manifests = List.of(manifest(0), manifest(1));
    }

    private static TestPackage many(TestPackage each) {
        for (int i = 0; i < 150; i++) {
            each.with("lib/" + i + ".js", "module.exports = " + i);
        }
        return each;
    }

    private ManifestFile manifest(int state) throws Exception {
        home.write(states.get(state));
        return ManifestFile.read(home.manifest());
    }

    @ParameterizedTest
    @EnumSource
    void neverLeavesAHalfMadeStateInPlace(Runtime runtime) throws Exception {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        int finished = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            home.write(states.get(random.nextInt(2)));
            finished += killAfter(runtime, random.nextInt(LONGEST_MILLIS)) ? 1 : 0;
            assertOneStateOrNone("seed " + seed + ", kill " + kill);
            if (kill % 5 == 4) {
                mend(runtime, random.nextInt(2), random.nextBoolean());
            }
        }
        assertThat(finished).as("installations that were faster than the kill").isLessThan(KILLS);
    }

    private boolean killAfter(Runtime runtime, int millis) throws Exception {
        Running running = install(runtime).start();
        boolean finished = running.process().waitFor(millis, TimeUnit.MILLISECONDS);
        running.process().destroyForcibly();
        running.end();
        return finished;
    }

    private void assertOneStateOrNone(String moment) {
        if (Files.exists(home.modules())) {
            assertThat(manifests).as(moment).anyMatch(this::isComplete);
        }
    }

    private boolean isComplete(ManifestFile manifest) {
        return Verification.verify(home.folder(), manifest, TestPackage.PLATFORM)
                .isEmpty();
    }

    private void mend(Runtime runtime, int state, boolean byJava) throws Exception {
        home.write(states.get(state));
        if (byJava) {
            Source vendor = Source.parse(home.folder().resolve("vendor").toString());
            FetchSettings settings =
                    FetchSettings.of(Map.of(), new Properties()).withSources(List.of(vendor));
            new Installer(manifest -> Fetchers.of(settings), InstallListener.SILENT)
                    .install(new InstallRequest(home.folder(), manifests.get(state), TestPackage.PLATFORM));
        }
        assertThat(install(runtime).run().code()).isZero();
        assertThat(isComplete(manifests.get(state))).isTrue();
        Files.deleteIfExists(home.folder().resolve(".node_modules.lock"));
        assertThat(home.names()).containsExactly("native-modules.json", "node_modules", "vendor");
    }

    private Script install(Runtime runtime) throws Exception {
        return Script.installer(runtime, folder, "install", "--root", home.folder());
    }
}
