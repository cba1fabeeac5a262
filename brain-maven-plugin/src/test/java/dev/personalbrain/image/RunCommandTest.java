package dev.personalbrain.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class RunCommandTest {
    private final RunCommand command = new RunCommand(
            "My_App",
            new ContainerSettings(
                    Owner.ROOT,
                    List.of(),
                    List.of(),
                    new TreeMap<>(),
                    "/app",
                    new TreeSet<>(List.of(new Port(8080, "tcp"), new Port(53, "udp"), new Port(10000, 20000, "udp"))),
                    new TreeSet<>(),
                    new TreeMap<>(),
                    Optional.empty(),
                    Optional.empty()));

    @Test
    void publishesPortsAndKeepsDataInAVolume() {
        assertThat(command.text("app:1"))
                .isEqualTo(
                        "docker run -p 53:53/udp -p 8080:8080 -p 10000-20000:10000-20000/udp -v my-app-data:/app/data app:1");
    }

    @Test
    void takesAwayWhatTheApplicationDoesNotNeed() {
        assertThat(command.hardened("app:1"))
                .startsWith(
                        "docker run --rm --read-only --tmpfs /tmp --cap-drop ALL --security-opt no-new-privileges -p ")
                .endsWith(" app:1");
    }
}
