package dev.personalbrain.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The doctor in containers that have their native modules in a volume: it looks there, and the command that it names mends it. */
@ExtendWith(ImagesOfTheTests.Resolver.class)
class LazyDoctorTest {
    private static final String MEND = "    mend   ";

    @TempDir
    private Path kept;

    private final String modules = "brain-tests-" + UUID.randomUUID();

    @AfterEach
    void removeVolume() throws Exception {
        Docker.run("volume", "rm", "--force", modules);
    }

    @BothRuntimes
    void saysBeforeTheFirstStartThatItInstalls(TestApplication application, ImagesOfTheTests images) throws Exception {
        String image = images.of(application, Way.LAZY);

        Program.Result result = Docker.program("run", "--rm", "--read-only", "--cap-drop", "ALL", "--tmpfs", "/tmp")
                .with("--volume", modules + ":/app/modules", "--volume", "/app/data")
                .with("--entrypoint", "/usr/bin/env", image)
                .with(application.installer())
                .with("doctor")
                .run();

        assertThat(result.code()).as(result.all()).isZero();
        assertThat(result.out())
                .contains("warning: module-missing  ", "    has    none of it is there; the first start installs it\n")
                .contains("/app on this machine (linux-x64): nothing is wrong, ");
    }

    @BothRuntimes
    void findsWhatWasAlteredInTheVolumeAndMendsIt(TestApplication application, ImagesOfTheTests images)
            throws Exception {
        String image = images.of(application, Way.LAZY);
        try (ModuleServer server = ModuleServer.start(application, image, kept);
                HardenedContainer container = start(image, server)) {
            assertThat(container.awaitHealth()).containsEntry("status", "ok");
            requireSound(application, container);

            String library = libraryIn(container);
            container.execute("sh", "-c", "echo more >>" + library);
            Program.Result altered = doctor(application, container);

            assertThat(altered.code()).as(altered.all()).isEqualTo(5);
            assertThat(altered.out()).contains("error: altered  ", library.replace("/app/modules/", "  ") + "\n");
            container.execute("sh", "-c", mend(altered));
            requireSound(application, container);
            container.restart();
            assertThat(container.awaitHealth()).containsEntry("status", "ok");
        }
    }

    private HardenedContainer start(String image, ModuleServer server) throws Exception {
        List<String> options = new ArrayList<>(server.options());
        options.addAll(List.of("--volume", modules + ":/app/modules", "--volume", "/app/data"));
        return HardenedContainer.start(image, options.toArray(String[]::new));
    }

    private static void requireSound(TestApplication application, HardenedContainer container) throws Exception {
        Program.Result sound = doctor(application, container);
        assertThat(sound.code()).as(sound.all()).isZero();
        assertThat(sound.out()).isEqualTo("/app on this machine (linux-x64): nothing is wrong\n");
    }

    private static Program.Result doctor(TestApplication application, HardenedContainer container) throws Exception {
        return container
                .program("/usr/bin/env")
                .with(application.installer())
                .with("doctor")
                .run();
    }

    private static String libraryIn(HardenedContainer container) throws Exception {
        return container
                .execute("find", "/app/modules", "-name", "*.so", "-o", "-name", "*.node")
                .lines()
                .findFirst()
                .orElseThrow();
    }

    private static String mend(Program.Result diagnosis) {
        return diagnosis
                .out()
                .lines()
                .filter(line -> line.startsWith(MEND))
                .findFirst()
                .orElseThrow()
                .substring(MEND.length());
    }
}
