package dev.personalbrain.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Containers whose image has no native modules: they install them when they start first, and never use a half set. */
@ExtendWith(ImagesOfTheTests.Resolver.class)
class LazyTest {
    @TempDir
    private Path kept;

    private final String modules = "brain-tests-" + UUID.randomUUID();

    @AfterEach
    void removeVolume() throws Exception {
        Docker.run("volume", "rm", "--force", modules);
    }

    @BothRuntimes
    void theImageHasNoModuleAndWhatInstallsThem(TestApplication application, ImagesOfTheTests images) throws Exception {
        Set<String> files = LayerFiles.of(images.of(application, Way.LAZY));

        assertThat(files)
                .contains("app/native-modules.json")
                .anyMatch(path -> path.startsWith("app/brain-installer"))
                .anyMatch(path -> path.endsWith("-wrapper.sh"))
                .noneMatch(path -> path.startsWith("app/modules/") || path.endsWith(".node") || path.contains("jna"));
    }

    @BothRuntimes
    void buildahMakesTheSameImage(TestApplication application, ImagesOfTheTests images) throws Exception {
        Docker.requireSame(images.of(application, Way.LAZY), images.of(application, Way.LAZY_BUILDAH));
    }

    @BothRuntimes
    void installsAtTheFirstStartAndAsksNobodyAtTheSecond(TestApplication application, ImagesOfTheTests images)
            throws Exception {
        String image = images.of(application, Way.LAZY);
        try (ModuleServer server = ModuleServer.start(application, image, kept)) {
            try (HardenedContainer first = start(image, server)) {
                assertThat(first.awaitHealth()).containsEntry("status", "ok");
                assertThat(first.awaitVerdict()).isEqualTo("healthy");
                assertThat(first.execute("cat", "/proc/1/status")).containsPattern("Uid:\\s+10001\\s+10001");
                assertThat(server.requests()).isPositive();
                int asked = server.requests();
                first.restart();
                assertThat(first.awaitHealth()).containsEntry("status", "ok");
                assertThat(first.stop()).as(first.log()).isZero();
                assertThat(server.requests()).isEqualTo(asked);
            }
            int asked = server.requests();
            try (HardenedContainer second = start(image, server)) {
                assertThat(second.awaitHealth()).containsEntry("status", "ok");
            }
            assertThat(server.requests()).isEqualTo(asked);
        }
    }

    @BothRuntimes
    void recoversFromAnInstallationThatFailedHalfWay(TestApplication application, ImagesOfTheTests images)
            throws Exception {
        String image = images.of(application, Way.LAZY);
        try (ModuleServer server = ModuleServer.start(application, image, kept)) {
            server.truncate();
            try (HardenedContainer container = start(image, server)) {
                assertThat(container.awaitExit()).isEqualTo(4);
                assertThat(container.log()).contains("Error: ").contains("was not delivered");
                server.recover();
                container.startAgain();
                assertThat(container.awaitHealth()).containsEntry("status", "ok");
            }
        }
    }

    @BothRuntimes
    void recoversFromBeingKilledHalfWay(TestApplication application, ImagesOfTheTests images) throws Exception {
        String image = images.of(application, Way.LAZY);
        try (ModuleServer server = ModuleServer.start(application, image, kept)) {
            server.stall();
            try (HardenedContainer container = start(image, server)) {
                server.awaitStall();
                container.kill();
                server.recover();
                container.startAgain();
                assertThat(container.awaitHealth()).containsEntry("status", "ok");
            }
        }
    }

    @BothRuntimes
    void stopsInTimeWhileItInstalls(TestApplication application, ImagesOfTheTests images) throws Exception {
        String image = images.of(application, Way.LAZY);
        try (ModuleServer server = ModuleServer.start(application, image, kept)) {
            server.stall();
            try (HardenedContainer container = start(image, server)) {
                server.awaitStall();
                assertThat(container.stop()).isEqualTo(143);
            }
        }
    }

    @BothRuntimes
    void twoContainersThatStartAtOnceShareAVolume(TestApplication application, ImagesOfTheTests images)
            throws Exception {
        String image = images.of(application, Way.LAZY);
        try (ModuleServer server = ModuleServer.start(application, image, kept);
                HardenedContainer one = start(image, server);
                HardenedContainer two = start(image, server)) {
            assertThat(one.awaitHealth()).containsEntry("status", "ok");
            assertThat(two.awaitHealth()).containsEntry("status", "ok");
        }
    }

    private HardenedContainer start(String image, ModuleServer server) throws Exception {
        List<String> options = new ArrayList<>(server.options());
        options.addAll(List.of("--env", "BRAIN_FETCH_ATTEMPTS=1"));
        options.addAll(List.of("--volume", modules + ":/app/modules", "--volume", "/app/data"));
        return HardenedContainer.start(image, options.toArray(String[]::new));
    }
}
