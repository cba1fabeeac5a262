package dev.personalbrain.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Every fault; those that come at random moments only a few times. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FaultsTest {
    private static final int KILLS = 10;
    private static final Path PROJECT =
            Path.of(System.getProperty("brain.tests.project")).toAbsolutePath().normalize();
    private static final Path TARGET = PROJECT.resolve("brain-maven-plugin/target");

    private final long seed = System.nanoTime();

    private Path scratch;
    private Releases releases;

    @BeforeAll
    void prepare(@TempDir Path folder) throws Exception {
        scratch = folder;
        String maven =
                Path.of(System.getProperty("brain.tests.maven"), "bin", "mvn").toString();
        releases = new Releases(
                List.of(maven, "-s", settings(folder).toString(), "-Dmaven.repo.local=" + TARGET.resolve("it-repo")),
                PROJECT.resolve("fault-tests/src/applications"),
                folder);
    }

    @TestFactory
    Stream<DynamicTest> aJavaApplicationSurvives() throws Exception {
        return survives(Kind.JVM);
    }

    @TestFactory
    Stream<DynamicTest> aBunApplicationSurvives() throws Exception {
        return survives(Kind.BUN);
    }

    private Stream<DynamicTest> survives(Kind kind) throws Exception {
        Ground ground = Faults.ground(releases, kind, scratch, seed, KILLS);
        return Faults.all().stream().map(fault -> DynamicTest.dynamicTest(fault.name(), () -> {
            Tally tally = Faults.run(List.of(fault), ground).get(0);
            assertThat(tally.losses()).as("seed " + seed).isEmpty();
            assertThat(tally.tried()).isPositive();
        }));
    }

    private static Path settings(Path scratch) throws IOException {
        String text = Files.readString(PROJECT.resolve("brain-maven-plugin/src/it/settings.xml"))
                .replace(
                        "@localRepositoryUrl@",
                        Path.of(System.getProperty("brain.tests.localRepository")).toUri().toString())
                .replace("@project.build.directory@", TARGET.toString());
        return Files.writeString(scratch.resolve("settings.xml"), text);
    }
}
