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

    private Path context;

    @AfterEach
    void remove() throws Exception {
        compose("down", "--volumes").output();
        Docker.remove(image);
    }

    @BothRuntimes
    void runsAServiceWithNoMoreRightsThanItNeeds(TestApplication application) throws Exception {
        Path checkout = application.checkout(folder.resolve("checkout"));
        MavenBuild.in(checkout).with("-Dbrain.from.image=" + application.base()).run("brain:dockerfile");
        context = checkout.resolve("target/docker");
        try (FolderServer repository = FolderServer.start(MavenBuild.repository())) {
            writeWhatTheTestNeeds(application, repository);
            compose("up", "--detach", "--build").output();
        }

        HardenedContainer container =
                HardenedContainer.of(compose("ps", "--quiet").output().strip());

        assertThat(container.awaitHealth()).containsEntry("status", "ok");
        assertThat(container.awaitVerdict()).isEqualTo("healthy");
        assertThat(container.inspect("{{json .HostConfig}}"))
                .contains("\"ReadonlyRootfs\":true", "\"CapDrop\":[\"ALL\"]", "\"no-new-privileges:true\"")
                .contains("\"Memory\":536870912", "\"NanoCpus\":1000000000", "\"PidsLimit\":512")
                .contains("\"Name\":\"unless-stopped\"", "\"Tmpfs\":{\"/tmp\":\"\"}");
        assertThat(container.inspect("{{range .Mounts}}{{.Name}}:{{.Destination}} {{end}}"))
                .contains("-data:/app/data");
        compose("stop").output();
        assertThat(container.exitCode()).as(container.log()).isZero();
        compose("start").output();
        assertThat(container.awaitHealth()).containsEntry("status", "ok");
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
        return Program.of("docker-compose", "--project-name", project, "--file", "compose.yaml", "--file", "tests.yaml")
                .with(words)
                .set("BRAIN_IMAGE", image)
                .set("BRAIN_PUBLISHED_PORT", "127.0.0.1:")
                .in(context);
    }
}
