package dev.personalbrain.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

/** {@code compose.yaml} builds the image and runs it as a service, with docker-compose. */
class ComposeTest {
    private final String project = "brain-tests-" + UUID.randomUUID().toString().substring(0, 8);
    private final String image = Engine.running().newImage("compose");

    @TempDir
    private Path folder;

    @TempDir
    private Path kept;

    private Path context;

    @AfterEach
    void remove() throws Exception {
        compose("down", "--volumes").output();
        Docker.remove(image);
    }

    @BothRuntimes
    void runsAServiceWithNoMoreRightsThanItNeeds(TestApplication application) throws Exception {
        makeContext(application);
        try (FolderServer repository = FolderServer.start(MavenBuild.repository())) {
            writeWhatTheTestNeeds(application, repository);
            compose("up", "--detach", "--build").output();
        }

        HardenedContainer container = running();
        assertThat(container.awaitHealth()).containsEntry("status", "ok");
        assertThat(container.awaitVerdict()).isEqualTo("healthy");
        requireNoMoreRights(container);
        assertThat(container.inspect("{{json .HostConfig}}"))
                .contains("\"Memory\":536870912", "\"NanoCpus\":1000000000", "\"PidsLimit\":512")
                .contains("\"Name\":\"unless-stopped\"", "\"Tmpfs\":{\"/tmp\":\"\"}");
        assertThat(container.inspect("{{range .Mounts}}{{.Name}}:{{.Destination}} {{end}}"))
                .contains("-data:/app/data");
        compose("stop").output();
        assertThat(container.exitCode()).as(container.log()).isZero();
        compose("start").output();
        assertThat(container.awaitHealth()).containsEntry("status", "ok");
    }

    @BothRuntimes
    void keepsDataAndModulesThatTheFirstStartHasInstalled(TestApplication application) throws Exception {
        makeContext(application, "-Dbrain.strategy=lazy");
        compose("build").output();
        try (ModuleServer server = ModuleServer.start(application, image, kept)) {
            HardenedContainer first = up(server);
            assertThat(first.awaitVerdict()).isEqualTo("healthy");
            assertThat(first.log()).containsIgnoringCase("installed");
            assertThat(server.requests()).isPositive();
            first.execute("touch", "/app/data/written");
            compose("down").output();
            int asked = server.requests();

            HardenedContainer second = up(server);

            assertThat(second.execute("ls", "/app/data")).contains("written");
            assertThat(second.log()).doesNotContainIgnoringCase("installed");
            assertThat(server.requests()).isEqualTo(asked);
            compose("stop").output();
            assertThat(second.exitCode()).as(second.log()).isZero();
        }
    }

    /** With the file as it is; a container of its own each time. */
    private HardenedContainer up(ModuleServer server) throws Exception {
        compose("up", "--detach")
                .set("BRAIN_SOURCES", server.base())
                .set("BRAIN_ALLOW_HTTP", true)
                .output();
        HardenedContainer container = running();
        assertThat(container.awaitHealth()).containsEntry("status", "ok");
        requireNoMoreRights(container);
        assertThat(container.inspect("{{range .Mounts}}{{.Name}}:{{.Destination}} {{end}}"))
                .contains("-data:/app/data", "-modules:/app/modules");
        return container;
    }

    private static void requireNoMoreRights(HardenedContainer container) throws Exception {
        assertThat(container.inspect("{{json .HostConfig}}"))
                .contains("\"ReadonlyRootfs\":true", "\"CapDrop\":[\"ALL\"]", "\"no-new-privileges:true\"");
    }

    private void makeContext(TestApplication application, String... options) throws Exception {
        Path checkout = application.checkout(folder.resolve("checkout"));
        MavenBuild.in(checkout)
                .with("-Dbrain.from.image=" + application.base())
                .with(options)
                .run("brain:dockerfile");
        context = checkout.resolve("target/docker");
    }

    private HardenedContainer running() throws Exception {
        return HardenedContainer.of(compose("ps", "--quiet").output().strip());
    }

    /** The tests' servers are in the host's network. */
    private void writeWhatTheTestNeeds(TestApplication application, FolderServer repository) throws IOException {
        StringBuilder arguments = new StringBuilder();
        for (String option : application.dockerOptions(context)) {
            if (!option.startsWith("--")) {
                arguments.append("        - ").append(option).append('\n');
            }
        }
        String service = Files.readAllLines(context.resolve("compose.yaml")).stream()
                .dropWhile(line -> !line.equals("services:"))
                .skip(1)
                .findFirst()
                .orElseThrow();
        Files.writeString(context.resolve("tests.yaml"), """
                services:
                %s
                    build:
                      context: .
                      network: host
                      args:
                        - BRAIN_SOURCES=%s
                        - BRAIN_ALLOW_HTTP=true
                %s""".formatted(service, repository.base(), arguments));
    }

    private Program compose(String... words) {
        Program compose = Program.of("docker-compose", "--project-name", project, "--file", "compose.yaml");
        if (Files.exists(context.resolve("tests.yaml"))) {
            compose.with("--file", "tests.yaml");
        }
        return compose.with(words)
                .set("BRAIN_IMAGE", image)
                .set("BRAIN_PUBLISHED_PORT", "127.0.0.1:")
                .in(context);
    }
}
