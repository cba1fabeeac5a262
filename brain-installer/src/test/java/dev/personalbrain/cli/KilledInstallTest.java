package dev.personalbrain.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.personalbrain.fetch.FetchSettings;
import dev.personalbrain.fetch.Fetchers;
import dev.personalbrain.fetch.Source;
import dev.personalbrain.install.Finding;
import dev.personalbrain.install.InstallListener;
import dev.personalbrain.install.InstallOutcome;
import dev.personalbrain.install.InstallRequest;
import dev.personalbrain.install.Installer;
import dev.personalbrain.install.TestApplication;
import dev.personalbrain.install.Verification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code kill -9} at random moments: what is in place is always the one state or the other, and the next run mends the rest. */
class KilledInstallTest {
    private static final int KILLS = 30;
    private static final int LONGEST_MILLIS = 500;

    @TempDir
    Path folder;

    private Path root;
    private Path repository;
    private List<TestApplication> states;

    @BeforeEach
    void makeTwoStates() throws IOException {
        root = Files.createDirectory(folder.resolve("application"));
        repository = folder.resolve("repository");
        states = List.of(
                new TestApplication(repository, "0")
                        .module("alpha", 600_000)
                        .module("beta", 200_000)
                        .npm("@s/delta", 300_000),
                new TestApplication(repository, "1")
                        .module("beta", 200_000)
                        .npm("@s/delta", 300_000)
                        .npm("epsilon", 400_000));
    }

    @Test
    void neverLeavesAHalfMadeStateInPlace() throws Exception {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        int finished = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            states.get(random.nextInt(2)).writeManifest(root);
            finished += killAfter(random.nextInt(LONGEST_MILLIS)) ? 1 : 0;
            assertOneStateOrNone("native_modules", "seed " + seed + ", kill " + kill);
            assertOneStateOrNone("node_modules", "seed " + seed + ", kill " + kill);
        }
        assertThat(finished).as("installations that were faster than the kill").isLessThan(KILLS);
        for (TestApplication state : states) {
            assertThat(installFast(state)).isNotNull();
            assertThat(complete(state)).isTrue();
            for (String name : List.of("native_modules", "node_modules")) {
                assertThat(root.resolve("." + name + ".staging")).doesNotExist();
                assertThat(root.resolve("." + name + ".old")).doesNotExist();
            }
        }
    }

    /** Whether it had come to its end before. */
    private boolean killAfter(int millis) throws Exception {
        Process process = new InstallerProcess()
                .classPath(List.of(
                        InstallerProcess.placeOf(BrainInstaller.class),
                        InstallerProcess.placeOf(SlowInstall.class),
                        InstallerProcess.placeOf(tools.jackson.core.JsonParser.class)))
                .startMain(SlowInstall.class.getName(), root.toString(), repository.toString());
        assertThat(process.inputReader().readLine())
                .as(() -> process.errorReader().lines().toList().toString())
                .isEqualTo("ready");
        boolean finished = process.waitFor(millis, TimeUnit.MILLISECONDS);
        process.destroyForcibly().waitFor();
        return finished;
    }

    /** Each of the two folders by itself: between their switches one is new, and the other old. */
    private void assertOneStateOrNone(String folder, String moment) {
        if (Files.exists(root.resolve(folder))) {
            assertThat(states)
                    .as(moment)
                    .anyMatch(state -> findings(state).stream()
                            .noneMatch(finding -> finding.folder().equals(folder)));
        }
    }

    private boolean complete(TestApplication state) {
        return findings(state).isEmpty();
    }

    private List<Finding> findings(TestApplication state) {
        return Verification.verify(root, state.manifestFile(), TestApplication.PLATFORM);
    }

    private InstallOutcome installFast(TestApplication state) {
        FetchSettings settings =
                FetchSettings.of(Map.of(), new Properties()).withSources(List.of(Source.parse(repository.toString())));
        return new Installer(manifest -> Fetchers.of(settings), InstallListener.SILENT)
                .install(new InstallRequest(root, state.manifestFile(), TestApplication.PLATFORM));
    }
}
