package dev.personalbrain.image.jib;

import static org.assertj.core.api.Assertions.assertThat;

import dev.personalbrain.fetch.Fault;
import dev.personalbrain.fetch.SeenRequest;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a registry may do to a push: each time one line for the user, a bounded wait, and every tag where it was. */
class RegistryFailureTest extends RegistryTestCase {
    /** Five attempts: half a second, one, two and four seconds in between. */
    private static final long ALL_WAITS = 7_500;

    private final LayerBlob layer = RandomImage.layer("native:zstd", 3_000_000);
    private final BuiltImage before = RandomImage.of(RandomImage.layer("application", 10));
    private final BuiltImage image = RandomImage.of(layer, RandomImage.layer("application", 11));

    @BeforeEach
    void start() throws IOException {
        user.push(before, app, "latest");
    }

    /** And everything arrives when the registry is well again. */
    private void assertTagsUntouched() throws IOException {
        assertThat(registry.store().tags("team/app")).isEqualTo(Map.of("latest", before.digest()));
        user.push(image, app, "1.0", "latest");
        assertThat(registry.store().tags("team/app"))
                .isEqualTo(Map.of("1.0", image.digest(), "latest", image.digest()));
    }

    private String failure() {
        return user.failure(image, app, "1.0", "latest");
    }

    private String prefix() {
        return "<to><image> '" + app + "': ";
    }

    @Test
    void connectionRefused() throws IOException {
        int free = freePort();

        assertThat(user.failure(image, "127.0.0.1:" + free + "/app", "1.0"))
                .isEqualTo("<to><image> '127.0.0.1:" + free + "/app': no success with registry 127.0.0.1:" + free
                        + ", question for 1.0: Connection refused; check the registry's name, and where this network"
                        + " has a proxy, configure it in Maven's settings");
        assertThat(user.waited()).isEqualTo(ALL_WAITS);
        assertThat(user.events.of("retry").get(0))
                .isEqualTo("retry 127.0.0.1:" + free + ", question for 1.0: Connection refused");
    }

    @Test
    void unknownHost() {
        assertThat(user.failure(image, "registry.invalid/app", "1.0"))
                .startsWith("<to><image> 'registry.invalid/app': no success with registry registry.invalid,"
                        + " question for 1.0: unknown host registry.invalid; check the registry's name");
        assertThat(user.waited()).isEqualTo(500);
    }

    @Test
    void nobodyKnownAndALoginWanted() throws IOException {
        registry.behind(TestDoor.basic("ann", "secret"));

        assertThat(failure())
                .isEqualTo(prefix() + "registry " + registry.host()
                        + " answers HTTP 401 to the question for 1.0: it wants a login, and there is none; run 'docker login "
                        + registry.host()
                        + "', add a <server> with the id " + registry.host()
                        + " to Maven's settings, or set <to><auth>");
        assertThat(user.waited()).isZero();
        registry.behind(TestDoor.open());
        assertTagsUntouched();
    }

    @Test
    void wrongPassword() throws IOException {
        registry.behind(TestDoor.basic("ann", "secret"));
        user.as("ann", "sesame");

        assertThat(failure())
                .isEqualTo(prefix() + "registry " + registry.host()
                        + " answers HTTP 401 to the question for 1.0: it refuses the login of <to><auth>; correct it")
                .doesNotContain("sesame");
        assertThat(user.waited()).isZero();
        registry.behind(TestDoor.open());
        assertTagsUntouched();
    }

    @Test
    void wrongPasswordForTheTokenServer() throws IOException {
        registry.behind(TestDoor.tokens("ann", "secret", 1000));
        user.as("ann", "sesame");

        assertThat(failure())
                .contains("answers HTTP 401 (UNAUTHORIZED: incorrect username or password)")
                .endsWith("it refuses the login of <to><auth>; correct it");
        assertThat(user.waited()).isZero();
    }

    @Test
    void loginThatIsGoodButMayNotWrite() throws IOException {
        TestDoor readers = TestDoor.tokens("ann", "secret", 1000);
        registry.behind((request, base) -> readers.check(withoutPush(request), base));
        user.as("ann", "secret");

        assertThat(failure())
                .endsWith(": the login of <to><auth> may not write team/app there; ask for the right, or use another"
                        + " login");
        registry.behind(TestDoor.open());
        assertTagsUntouched();
    }

    /** What the token server makes of the request. */
    private static SeenRequest withoutPush(SeenRequest request) {
        return request.path().startsWith("/token")
                ? new SeenRequest(request.method(), request.path().replace("%2Cpush", ""), request.headers())
                : request;
    }

    @Test
    void passwordThatTheRegistryRepeats() {
        registry.behind(TestDoor.basic("ann", "sesame"))
                .failing("POST .*", TestFault.answer(TestAnswer.error(403, "DENIED", "no right with sesame")));
        user.as("ann", "sesame");

        assertThat(failure()).contains("no right with ***").doesNotContain("sesame");
    }

    @Test
    void forbidden() throws IOException {
        registry.failing(
                "POST .*/blobs/uploads/",
                TestFault.answer(TestAnswer.error(403, "DENIED", "requested access to the resource is denied")));

        assertThat(failure())
                .startsWith(
                        prefix() + "registry " + registry.host()
                                + " answers HTTP 403 (DENIED: requested access to the resource is denied) to the upload of sha256:")
                .endsWith(": somebody without a login may not write team/app there; ask for the right, or use another"
                        + " login");
        assertThat(user.waited()).isZero();
        assertTagsUntouched();
    }

    @Test
    void noSuchRepository() throws IOException {
        registry.failing(
                "POST .*/blobs/uploads/",
                TestFault.answer(TestAnswer.error(404, "NAME_UNKNOWN", "repository name not known to registry")));

        assertThat(failure())
                .contains(
                        "answers HTTP 404 (NAME_UNKNOWN: repository name not known to registry) to the upload of sha256:")
                .endsWith(": it has no repository team/app, and makes none by itself; create it there");
        assertThat(user.waited()).isZero();
        assertTagsUntouched();
    }

    @Test
    void readOnlyRegistry() throws IOException {
        registry.failing(
                "POST .*/blobs/uploads/",
                TestFault.answer(TestAnswer.error(405, "UNSUPPORTED", "The operation is unsupported.")));

        assertThat(failure()).endsWith(": it is read-only, or no registry; use another one");
        assertTagsUntouched();
    }

    @Test
    void tooManyRequests() throws IOException {
        registry.failing(
                "HEAD .*/blobs/.*",
                TestFault.status(429, "Retry-After: 3"),
                TestFault.status(429, "Retry-After: 7200"),
                TestFault.status(429),
                TestFault.status(429),
                TestFault.status(429),
                TestFault.status(429),
                TestFault.status(429),
                TestFault.status(429),
                TestFault.status(429),
                TestFault.status(429));

        assertThat(failure())
                .contains("answers HTTP 429 to the question for sha256:")
                .endsWith(", and again later: wait, log in, or use a mirror (<registryMirrors>)");
        assertThat(user.waited()).isBetween(60_000L, 3_000L + 60_000 + 16_000);
        assertTagsUntouched();
    }

    @Test
    void serverErrorsThatDoNotEnd() throws IOException {
        registry.failing(
                "PUT .*/manifests/sha256:.*",
                TestFault.status(500),
                TestFault.status(502),
                TestFault.status(503),
                TestFault.status(504),
                TestFault.answer(TestAnswer.error(500, "UNKNOWN", "disk\\nfull")));

        assertThat(failure())
                .isEqualTo(prefix() + "registry " + registry.host()
                        + " answers HTTP 500 (UNKNOWN: disk full) to the upload of the manifest " + image.digest()
                        + ": it has trouble; try again later, layers that have arrived whole are not sent again");
        assertThat(user.waited()).isEqualTo(ALL_WAITS);
        assertTagsUntouched();
    }

    @Test
    void deathInTheMiddleOfABlob() throws IOException {
        TestFault death = TestFault.resetWithin(200_000);
        registry.failing("PUT .*/blobs/.*", death, death, death, death, death);

        assertThat(user.failure(RandomImage.of(layer), app, "1.0", "latest"))
                .startsWith(prefix() + "no success with registry " + registry.host() + ", upload of " + layer.digest()
                        + ": connection broke: ")
                .endsWith(
                        "; try again, layers that have arrived whole are not sent again; where it always ends like this, a proxy or the registry"
                                + " may limit the size of uploads");
        assertThat(user.waited()).isEqualTo(ALL_WAITS);
        assertTagsUntouched();
    }

    @Test
    void tooLarge() throws IOException {
        registry.failing("PUT .*/blobs/.*", TestFault.status(413));

        assertThat(failure()).endsWith(": that is too large for it, or for a proxy before it; raise the limit there");
        assertThat(user.waited()).isZero();
        assertTagsUntouched();
    }

    @Test
    void manifestRefused() throws IOException {
        registry.failing(
                "PUT .*/manifests/.*", TestFault.answer(TestAnswer.error(400, "MANIFEST_INVALID", "manifest invalid")));

        assertThat(failure())
                .endsWith("answers HTTP 400 (MANIFEST_INVALID: manifest invalid) to the upload of the manifest "
                        + image.digest() + ": it may not take this format; try the other one of <container><format>");
        assertThat(user.waited()).isZero();
        assertTagsUntouched();
    }

    @Test
    void secondTagRefused() throws IOException {
        registry.failing("PUT .*/manifests/latest", TestFault.status(403));

        assertThat(failure()).contains("answers HTTP 403 to the upload of the manifest latest");
        assertThat(registry.store().tags("team/app"))
                .as("a tag points to the old image or to the new one")
                .containsEntry("latest", before.digest());
    }

    @Test
    void silence() throws IOException {
        user.impatient(Duration.ofMillis(200));
        registry.failing("HEAD .*/manifests/1.0", TestFault.of(Fault.silence()), TestFault.of(Fault.silence()));

        assertThat(failure())
                .isEqualTo(prefix() + "no success with registry " + registry.host()
                        + ", question for 1.0: no answer in time; try again later, or raise <registryTimeout>"
                        + " (brain.registryTimeout)");
        assertThat(user.waited()).isEqualTo(500);
        assertTagsUntouched();
    }

    @Test
    void noHttp() throws IOException {
        registry.failing(
                "HEAD .*/manifests/1.0",
                TestFault.of(Fault.garbage()),
                TestFault.of(Fault.garbage()),
                TestFault.of(Fault.garbage()));

        assertThat(failure()).startsWith(prefix()).containsAnyOf("no HTTP", "connection broke");
    }

    @Test
    void layerThatIsGone(@org.junit.jupiter.api.io.TempDir Path folder) throws IOException {
        LayerBlob gone = new LayerBlob(
                "gone",
                layer.digest(),
                layer.digest(),
                layer.size(),
                () -> Files.newInputStream(folder.resolve("layer.gz")),
                Optional.empty());

        Assertions.assertThatThrownBy(() -> user.push(RandomImage.of(gone), app, "latest"))
                .isInstanceOf(NoSuchFileException.class);
        assertThat(user.waited()).isZero();
        assertTagsUntouched();
    }

    @Test
    void layerThatHasShrunk() throws IOException {
        LayerBlob shrunk = new LayerBlob(
                "shrunk", layer.digest(), layer.digest(), layer.size() + 1, layer.content(), Optional.empty());

        Assertions.assertThatThrownBy(() -> user.push(RandomImage.of(shrunk), app, "latest"))
                .isInstanceOf(IOException.class)
                .hasMessage(layer.digest()
                        + " has other than its 3000001 bytes, from byte 3000000 on: something changed it while it was"
                        + " sent");
        assertTagsUntouched();
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
