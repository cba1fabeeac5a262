package dev.personalbrain.image.jib;

import static org.assertj.core.api.Assertions.assertThat;

import dev.personalbrain.image.ImageReference;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers that no registry should give: each is one line for the user, and none leads a secret astray. */
class RegistryStrangeReplyTest extends RegistryTestCase {
    private final BuiltImage image = RandomImage.of(RandomImage.layer("application", 500));

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "3", "{", "{\"errors\":null}", "{\"errors\":[null]}", "\u00ff"})
    void explanationOfAnErrorThatIsNone(String body) {
        registry.failing("POST .*", answer(403, body), answer(403, body));

        assertThat(user.failure(image, app, "1.0")).contains("answers HTTP 403 to the upload of");
    }

    /** The portal of a network, or a login page, in the registry's place. */
    @ParameterizedTest
    @ValueSource(
            strings = {"HEAD .*/manifests/.*", "HEAD .*/blobs/.*", "POST .*", "PUT .*/blobs/.*", "PUT .*/manifests/.*"})
    void pageForPeople(String requests) {
        TestAnswer page =
                TestAnswer.of("<html>".getBytes(StandardCharsets.UTF_8)).with("Content-Type", "Text/HTML; charset=x");
        registry.failing(requests, TestFault.answer(page), TestFault.answer(page));

        assertThat(user.failure(image, app, "1.0"))
                .startsWith("<to><image> '" + app + "': " + registry.host()
                        + " is no registry: it answers with Text/HTML to the ")
                .endsWith("; check its name and port, and whether this network, or a proxy in it, wants a login in a"
                        + " browser first");
        assertThat(user.waited()).isZero();
        assertThat(registry.store().tags("team/app")).isEmpty();
    }

    @Test
    void pageForPeopleInPlaceOfABase() {
        TestAnswer page =
                TestAnswer.of("<html>".getBytes(StandardCharsets.UTF_8)).with("Content-Type", "text/html");
        registry.failing(".* /v2/base/.*", TestFault.answer(page), TestFault.answer(page), TestFault.answer(page));
        Repository base = user.registries().toPull(reference("/base:1"));
        String digest = Digests.of(new byte[] {1});

        assertThat(List.of(
                        RegistryFixture.message(() -> base.digest("1")),
                        RegistryFixture.message(() -> base.manifest(digest)),
                        RegistryFixture.message(() -> base.open(digest).read())))
                .allMatch(message ->
                        message.contains("': " + registry.host() + " is no registry: it answers with text/html"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "3", "{", "{\"token\":null}", "{\"token\":\"a b\"}"})
    void tokenThatIsNone(String body) {
        registry.behind(TestDoor.tokens("ann", "secret", 1000)).failing("GET /token.*", answer(200, body));

        assertThat(user.as("ann", "secret").failure(image, app, "1.0")).contains("no token from 127.0.0.1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mailto:a",
                "http:nowhere",
                "http:///x",
                "http://under_score/x",
                "//under_score/x",
                "file:///etc/passwd",
                "ftp://127.0.0.1/x",
                "http://[/",
                "HTTP:///"
            })
    void wayToNowhere(String location) throws IOException {
        registry.store().putBlob("base", new byte[] {1});
        registry.failing("GET /v2/base/blobs/.*", redirect(location));
        Repository base = user.registries().toPull(ImageReference.parse("", registry.host() + "/base:1"));

        assertThat(RegistryFixture.message(
                        () -> base.open(Digests.of(new byte[] {1})).readAllBytes()))
                .contains("it leads to '" + location + "', which is no URL of http or https");
    }

    @Test
    void pathThatLooksLikeAHostStaysAPath() throws IOException {
        byte[] bytes = RandomImage.content("base", 4000);
        try (TestRegistry other = TestRegistry.start()) {
            other.failing("GET .*", TestFault.answer(TestAnswer.of(bytes)));
            registry.behind(TestDoor.basic("ann", "secret"))
                    .failing(
                            "GET /v2/base/blobs/.*",
                            TestFault.status(401, "WWW-Authenticate: Basic realm=\"x\""),
                            redirect("http://" + registry.host() + "//" + other.host() + "/storage"));
            Repository base = user.as("ann", "secret").registries().toPull(reference("/base:1"));

            RegistryFixture.message(() -> base.open(Digests.of(bytes)).readAllBytes());

            assertThat(other.requests()).isEmpty();
            assertThat(registry.requests()).contains("GET //" + other.host() + "/storage");
        }
    }

    @Test
    void passwordThatTheRegistryRepeatsBeforeItIsAskedAgain() throws IOException {
        registry.behind(TestDoor.basic("ann", "secret"))
                .failing("POST .*", answer(503, "{\"errors\":[{\"message\":\"who is secret\"}]}"));

        user.as("ann", "secret").push(image, app, "1.0");

        assertThat(user.events.of("retry")).hasSize(1).allMatch(line -> line.contains("who is ***"));
    }

    /** A registry may give up on an upload that does not begin; a layer of another registry takes its time. */
    @Test
    void whatIsSentIsThereBeforeTheRegistryIsTold() throws IOException {
        byte[] bytes = RandomImage.content("base", 4000);
        String digest = Digests.of(bytes);
        List<String> asked = new ArrayList<>();
        BlobContent slow = () -> {
            asked.addAll(asked.isEmpty() ? registry.requests() : List.of());
            return new ByteArrayInputStream(bytes);
        };

        user.push(
                RandomImage.of(new LayerBlob("base", digest, digest, bytes.length, slow, Optional.empty())), app, "1");

        assertThat(asked).isNotEmpty().noneMatch(request -> request.startsWith("POST"));
    }

    private ImageReference reference(String path) {
        return ImageReference.parse("", registry.host() + path);
    }

    private static TestFault answer(int status, String body) {
        byte[] bytes = body.getBytes(StandardCharsets.ISO_8859_1);
        return TestFault.answer(new TestAnswer(status, Map.of(), bytes));
    }

    private static TestFault redirect(String location) {
        return TestFault.status(307, "Location: " + location);
    }
}
