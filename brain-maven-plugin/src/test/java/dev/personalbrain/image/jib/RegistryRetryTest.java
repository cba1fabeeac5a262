package dev.personalbrain.image.jib;

import static org.assertj.core.api.Assertions.assertThat;

import dev.personalbrain.fetch.Fault;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Trouble that passes: the user gets the image, and is told of the wait. */
class RegistryRetryTest {
    private final RegistryFixture user = new RegistryFixture();
    private final LayerBlob layer = RandomImage.layer("native:zstd", 3_000_000);
    private final BuiltImage image = RandomImage.of(layer);
    private TestRegistry registry;
    private String app;

    @BeforeEach
    void start() throws IOException {
        registry = TestRegistry.start();
        app = registry.host() + "/app";
    }

    @AfterEach
    void stop() throws IOException {
        registry.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {408, 425, 429, 500, 502, 503, 504})
    void statusOfAMoment(int status) throws IOException {
        registry.failing("HEAD .*/blobs/.*", TestFault.status(status))
                .failing("POST .*", TestFault.status(status))
                .failing("PUT .*/blobs/.*", TestFault.status(status))
                .failing("PUT .*/manifests/.*", TestFault.status(status))
                .failing("HEAD .*/manifests/.*", TestFault.status(status));

        user.push(image, app, "1.0");

        assertThat(registry.store().tags("app")).containsEntry("1.0", image.digest());
        assertThat(user.events.of("retry")).hasSize(5).allMatch(event -> event.contains("HTTP " + status));
        assertThat(user.waited())
                .as("session and upload are one attempt: it fails twice in a row")
                .isEqualTo(4 * 500 + 1000);
    }

    @Test
    void brokenUploadBeginsAnewWithANewSession() throws IOException {
        registry.failing("PUT .*/blobs/.*", TestFault.resetWithin(100_000), TestFault.resetWithin(100_000));

        user.push(image, app, "1.0");

        assertThat(registry.store().blob("app", layer.digest())).isPresent();
        assertThat(sessions())
                .as("each attempt has its own")
                .doesNotHaveDuplicates()
                .hasSize(4);
        assertThat(user.events.transferred()).as("what broke is taken back").containsEntry("native:zstd", layer.size());
    }

    @Test
    void sessionThatTheRegistryHasForgottenIsBegunAnew() throws IOException {
        registry.failing("PUT .*/blobs/.*", TestFault.status(404), TestFault.status(416));

        user.push(image, app, "1.0");

        assertThat(sessions()).doesNotHaveDuplicates().hasSize(4);
    }

    private List<String> sessions() {
        return registry.requests().stream()
                .filter(request -> request.matches("PUT .*/blobs/.*"))
                .toList();
    }

    @Test
    void waitsAsLongAsTheRegistryWants() throws IOException {
        registry.failing("POST .*", TestFault.status(429, "Retry-After: 20"));

        user.push(image, app, "1.0");

        assertThat(user.waited()).isEqualTo(20_000);
    }

    @Test
    void waitsAMinuteAtMost() throws IOException {
        registry.failing("POST .*", TestFault.status(503, "Retry-After: 86400"));

        user.push(image, app, "1.0");

        assertThat(user.waited()).isEqualTo(60_000);
    }

    @Test
    void brokenConnections() throws IOException {
        TestFault reset = (request, body, length, content, socket) -> {
            socket.setSoLinger(true, 0);
            return false;
        };
        registry.failing("HEAD .*/blobs/.*", reset, reset, reset).failing("PUT .*/manifests/1.0", reset, reset, reset);

        user.push(image, app, "1.0");

        assertThat(registry.store().tags("app")).containsEntry("1.0", image.digest());
    }

    @Test
    void silenceOfAMoment() throws IOException {
        user.impatient(Duration.ofMillis(300));
        registry.failing("PUT .*/manifests/1.0", TestFault.of(Fault.silence()));

        user.push(image, app, "1.0");

        assertThat(registry.store().tags("app")).containsEntry("1.0", image.digest());
        assertThat(user.events.of("retry"))
                .containsExactly("retry " + registry.host() + ", upload of the manifest 1.0: no answer in time");
    }

    @Test
    void tokenServerInTrouble() throws IOException {
        registry.behind(TestDoor.tokens("ann", "secret", 1000)).failing("GET /token.*", TestFault.status(503));
        user.as("ann", "secret");

        user.push(image, app, "1.0");

        assertThat(registry.store().tags("app")).containsEntry("1.0", image.digest());
    }
}
