package dev.personalbrain.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.extension.ExtendWith;

/** Images that install their native modules in the base that they run on are those that a stage of its own installs them for. */
@ExtendWith(ImagesOfTheTests.Resolver.class)
class RuntimeInstallTest {
    private static final Set<Way> WAYS = EnumSet.of(
            Way.RUNTIME_INSTALL,
            Way.RUNTIME_INSTALL_BUILDKIT,
            Way.RUNTIME_INSTALL_BUILDAH,
            Way.RUNTIME_INSTALL_BUILDAH_MOUNTS);

    @BothRuntimes
    void worksWithNoRightsAndStopsInTimeAndStartsAgain(TestApplication application, ImagesOfTheTests images)
            throws Exception {
        try (HardenedContainer container =
                HardenedContainer.start(images.of(application, Way.RUNTIME_INSTALL), "--volume", "/app/data")) {
            assertThat(container.awaitHealth()).containsEntry("status", "ok");
            assertThat(container.execute("cat", "/proc/1/status"))
                    .containsPattern("Uid:\\s+10001\\s+10001")
                    .containsPattern("CapEff:\\s+0+\\n");
            container.restart();
            assertThat(container.awaitHealth()).containsEntry("status", "ok");
            assertThat(container.awaitVerdict()).isEqualTo("healthy");
            assertThat(container.stop()).as(container.log()).isZero();
        }
    }

    @BothRuntimes
    void isTheImageThatTheOtherStrategyMakes(TestApplication application, ImagesOfTheTests images) throws Exception {
        Docker.requireSame(images.of(application, Way.DOCKERFILE), images.of(application, Way.RUNTIME_INSTALL));
    }

    @BothRuntimes
    void buildKitMakesTheSameImage(TestApplication application, ImagesOfTheTests images) throws Exception {
        Docker.requireSame(
                images.of(application, Way.DOCKERFILE), images.of(application, Way.RUNTIME_INSTALL_BUILDKIT));
    }

    @BothRuntimes
    void buildahMakesTheSameImage(TestApplication application, ImagesOfTheTests images) throws Exception {
        String expected = images.of(application, Way.DOCKERFILE);

        Docker.requireSame(expected, images.of(application, Way.RUNTIME_INSTALL_BUILDAH));
        Docker.requireSame(expected, images.of(application, Way.RUNTIME_INSTALL_BUILDAH_MOUNTS));
    }

    @BothRuntimes
    void noToolIsInAnyLayer(TestApplication application, ImagesOfTheTests images) throws Exception {
        for (Way way : WAYS) {
            assertThat(LayerFiles.of(images.of(application, way)))
                    .hasSizeGreaterThan(100)
                    .contains("app/native-modules.json")
                    .noneMatch(path -> path.contains("brain-installer") || path.matches("(.*/)?bunx?"))
                    .noneMatch(path -> path.matches("(build|layers|image)/.*"))
                    .allMatch(path -> !path.endsWith(".mjs")
                            || path.startsWith("app/node_modules/")
                            || path.equals("app/brain-health.mjs"));
        }
    }
}
