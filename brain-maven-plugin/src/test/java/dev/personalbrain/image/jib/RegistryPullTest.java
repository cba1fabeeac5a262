package dev.personalbrain.image.jib;

import static dev.personalbrain.image.jib.RegistryFixture.reference;
import static org.assertj.core.api.Assertions.assertThat;

import dev.personalbrain.fetch.Fault;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read from registries, and from mirrors in their place. */
class RegistryPullTest {
    private static final TestFault PAGE = TestFault.answer(
            TestAnswer.of("<html></html>".getBytes()).with("Content-Type", "text/html; charset=utf-8"));

    @TempDir
    Path folder;

    private final RegistryFixture user = new RegistryFixture();
    private final byte[] blob = RandomImage.content("base", 5_000_000);
    private final String digest = Digests.of(blob);
    private TestRegistry registry;
    private TestRegistry mirror;

    @BeforeEach
    void start() throws IOException {
        registry = TestRegistry.start();
        registry.store().putBlob("base/jre", blob);
        mirror = TestRegistry.start();
    }

    @AfterEach
    void stop() throws IOException {
        registry.close();
        mirror.close();
    }

    private Repository base() {
        return user.registries().toPull(reference(registry.host() + "/base/jre:17"));
    }

    private Repository mirrored() {
        user.mirrored(Map.of(registry.host(), List.of("http://" + mirror.host() + "/proxy/")));
        return base();
    }

    @Test
    void deliversManifestsAsTheBytesThatTheyAre() throws IOException {
        byte[] odd = ("{ \"schemaVersion\" : 2,\n\t\"blobs\":[\"" + digest + "\"] }").getBytes();
        user.registries()
                .toPush(reference(registry.host() + "/base/jre:17"))
                .put(odd, "application/vnd.oci.image.index.v1+json", "17");

        RemoteManifest manifest = base().manifest("17").orElseThrow();

        assertThat(manifest.bytes()).isEqualTo(odd);
        assertThat(manifest.digest()).isEqualTo(Digests.of(odd));
        assertThat(manifest.mediaType()).isEqualTo("application/vnd.oci.image.index.v1+json");
        assertThat(base().digest("17")).hasValue(Digests.of(odd));
    }

    @Test
    void knowsWhatIsNotThere() throws IOException {
        assertThat(base().manifest("18")).isEmpty();
        assertThat(base().digest("18")).isEmpty();
        assertThat(base().has(Digests.of(new byte[0]))).isFalse();
        assertThat(base().has(digest)).isTrue();
        assertThat(user.waited()).isZero();
    }

    @Test
    void goesOnWhereADownloadBroke() throws IOException {
        registry.failing(
                "GET .*/blobs/.*",
                TestFault.of(Fault.truncatedAfter(1_500_000)),
                TestFault.of(Fault.resetAfter(100_000)),
                TestFault.status(503),
                TestFault.of(Fault.ignoringRange()));

        assertThat(base().open(digest).readAllBytes()).isEqualTo(blob);
        assertThat(registry.seen().stream()
                        .filter(request -> request.header("Range").isPresent())
                        .map(request -> request.header("Range").orElseThrow()))
                .contains("bytes=1500000-");
        assertThat(user.events.of("retry " + registry.host() + ", download of " + digest))
                .hasSize(3);
    }

    @Test
    void givesUpADownloadThatBreaksAgainAndAgain() {
        TestFault broken = TestFault.of(Fault.truncatedAfter(1000));
        registry.failing("GET .*/blobs/.*", broken, broken, broken, broken, broken);

        assertThat(RegistryFixture.message(() -> base().open(digest).readAllBytes()))
                .startsWith("<from><image> '" + registry.host() + "/base/jre:17': no success with registry "
                        + registry.host() + ", download of " + digest + ": connection broke: ")
                .endsWith(
                        "; try again, layers that have arrived whole are kept; where it always ends like this, a proxy"
                                + " or the registry may limit how large or how long a download is");
        assertThat(user.waited()).isEqualTo(7_500);
    }

    @Test
    void givesUpARegistryThatHasTrouble() {
        TestFault trouble = TestFault.status(500);
        registry.failing("GET .*/blobs/.*", trouble, trouble, trouble, trouble, trouble);

        assertThat(RegistryFixture.message(() -> base().open(digest).readAllBytes()))
                .endsWith(": it has trouble; try again later, layers that have arrived whole are kept");
    }

    @Test
    void blobThatIsGone() {
        String other = Digests.of(new byte[0]);

        assertThat(RegistryFixture.message(() -> base().open(other).read()))
                .isEqualTo("<from><image> '" + registry.host() + "/base/jre:17': registry " + registry.host()
                        + " answers HTTP 404 (BLOB_UNKNOWN: blob unknown) to the download of " + other
                        + ": it has that no more; check the name");
        assertThat(user.waited()).isZero();
    }

    @Test
    void readsFromTheMirrorFirst() throws IOException {
        mirror.store().putBlob("proxy/base/jre", blob);

        assertThat(mirrored().open(digest).readAllBytes()).isEqualTo(blob);
        assertThat(registry.requests()).isEmpty();
    }

    @Test
    void asksTheRegistryForWhatTheMirrorLacks() throws IOException {
        assertThat(mirrored().open(digest).readAllBytes()).isEqualTo(blob);
        assertThat(mirror.requests()).contains("GET /v2/proxy/base/jre/blobs/" + digest);
    }

    @Test
    void asksTheRegistryWhereTheMirrorFails() throws IOException {
        mirror.behind(TestDoor.basic("ann", "secret"));
        Repository base = mirrored();

        assertThat(base.manifest("18")).isEmpty();
        assertThat(base.digest("18")).isEmpty();

        assertThat(user.events.of("warn"))
                .hasSize(1)
                .allMatch(event -> event.startsWith("warn Going on without a mirror: <from><image> '")
                        && event.contains("registry " + mirror.host() + " answers HTTP 401"));
        assertThat(registry.requests()).contains("GET /v2/base/jre/manifests/18");
    }

    @Test
    void goesOnAtTheRegistryWhereTheMirrorDiesInTheMiddleOfABlob() throws IOException {
        mirror.store().putBlob("proxy/base/jre", blob);
        TestFault broken = TestFault.of(Fault.truncatedAfter(1000));
        mirror.failing("GET .*/blobs/.*", broken, broken, broken, broken, broken);

        assertThat(mirrored().open(digest).readAllBytes()).isEqualTo(blob);
    }

    /** As the portal of a network does that wants a login first. */
    @Test
    void passesOverAMirrorThatAnswersWithAPage() throws IOException {
        mirror.failing(".* /v2/proxy/.*", PAGE, PAGE);
        Repository base = mirrored();

        assertThat(base.digest("18")).isEmpty();
        assertThat(base.read(digest, InputStream::readAllBytes)).isEqualTo(blob);
        assertThat(user.events.of("warn"))
                .hasSize(1)
                .allMatch(event -> event.startsWith("warn Going on without a mirror: <from><image> '")
                        && event.contains(mirror.host() + " is no registry: it answers with text/html to the "));
    }

    @Test
    void passesOverAMirrorThatDeliversTheManifestOfAnotherDigest() throws IOException {
        byte[] manifest = "{}".getBytes();
        user.registries()
                .toPush(reference(registry.host() + "/base/jre:17"))
                .put(manifest, "application/vnd.oci.image.index.v1+json", "17");
        mirror.failing("GET .*/manifests/.*", TestFault.answer(TestAnswer.of("[]".getBytes())));

        assertThat(mirrored().manifest(Digests.of(manifest)).orElseThrow().bytes())
                .isEqualTo(manifest);
        assertThat(user.events.of("warn"))
                .containsExactly("warn Going on without a mirror: " + mirror.host()
                        + " delivers something else when asked for " + Digests.of(manifest));
    }

    @Test
    void passesOverAMirrorThatSaysNoDigest() throws IOException {
        mirror.failing(
                "HEAD .*/manifests/.*", TestFault.answer(TestAnswer.of(200).with("Docker-Content-Digest", "new")));

        assertThat(mirrored().digest("18")).isEmpty();
        assertThat(user.events.of("warn")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 10, 5_000_000, 5_000_001, 6_000_000})
    void passesOverAMirrorThatDeliversOtherBytes(int size) throws IOException {
        TestFault wrong = TestFault.answer(TestAnswer.of(new byte[size]));
        mirror.failing("GET .*/blobs/.*", wrong, wrong);
        RegistryFixture mirrored = user.mirrored(Map.of(registry.host(), List.of(mirror.host() + "/proxy")));

        assertThat(layer(mirrored)).isEqualTo(blob);
        assertThat(user.events.transferred()).containsEntry("base 1/1", (long) blob.length);
        assertThat(user.events.of("warn"))
                .containsExactly("warn Going on without a mirror: " + mirror.host()
                        + " delivers something else when asked for " + digest);
    }

    /** Half from a mirror that lies and dies, the rest from the registry. */
    @Test
    void readsAllAnewWhereAMirrorThatHasDiedDeliveredOtherBytes() throws IOException {
        mirror.store().putBlob("proxy/base/jre", blob);
        TestFault lying = TestFault.of((request, content, socket) ->
                Fault.truncatedAfter(1000).answer(request, Optional.of(new byte[blob.length]), socket));
        mirror.failing("GET .*/blobs/.*", lying, lying, lying, lying, lying);
        RegistryFixture mirrored = user.mirrored(Map.of(registry.host(), List.of(mirror.host() + "/proxy")));

        assertThat(layer(mirrored)).isEqualTo(blob);
    }

    @Test
    void passesOverAMirrorThatEndsBeforeTheOneThatHasDied() throws IOException {
        mirror.store().putBlob("first/base/jre", blob);
        TestFault broken = TestFault.of(Fault.truncatedAfter(1000));
        mirror.failing("GET /v2/first/.*/blobs/.*", broken, broken, broken, broken, broken)
                .failing("GET /v2/second/.*/blobs/.*", TestFault.answer(TestAnswer.of(new byte[10])));
        RegistryFixture mirrored =
                user.mirrored(Map.of(registry.host(), List.of(mirror.host() + "/first", mirror.host() + "/second")));

        assertThat(layer(mirrored)).isEqualTo(blob);
        assertThat(user.events.of("warn"))
                .hasSize(2)
                .last()
                .isEqualTo("warn Going on without a mirror: " + mirror.host()
                        + " delivers fewer bytes than there are of " + digest);
    }

    @Test
    void refusesOtherBytesOfTheRegistryItself() {
        TestFault wrong = TestFault.answer(TestAnswer.of(new byte[3]));
        mirror.failing("GET .*/blobs/.*", wrong);
        registry.failing("GET .*/blobs/.*", wrong);
        RegistryFixture mirrored = user.mirrored(Map.of(registry.host(), List.of(mirror.host() + "/proxy")));

        assertThat(RegistryFixture.message(() -> layer(mirrored)))
                .contains(": its registry, or what is before it, delivered other bytes when asked for " + digest);
        assertThat(folder.resolve("base")).isEmptyDirectory();
    }

    @Test
    void asksTheRegistryOnceWhereItAloneDeliversOtherBytes() {
        registry.failing("GET .*/blobs/.*", TestFault.answer(TestAnswer.of(new byte[3])));
        RegistryFixture mirrored = user.mirrored(Map.of(registry.host(), List.of(mirror.host() + "/proxy")));

        assertThat(RegistryFixture.message(() -> layer(mirrored))).contains("delivered other bytes");
        assertThat(mirror.requests()).contains("GET /v2/proxy/base/jre/blobs/" + digest);
        assertThat(registry.requests()).containsOnlyOnce("GET /v2/base/jre/blobs/" + digest);
    }

    private byte[] layer(RegistryFixture reader) throws IOException {
        RegistrySource source = new RegistrySource(
                reference(registry.host() + "/base/jre:17"),
                BaseCache.in(folder),
                reader.registries(),
                false,
                user.events);
        Descriptor descriptor = new Descriptor("any/thing", digest, blob.length, Optional.empty(), List.of());
        try (InputStream in = source.layer(descriptor, "base 1/1").open()) {
            return in.readAllBytes();
        }
    }

    @Test
    void pushesPastMirrors() throws IOException {
        user.mirrored(Map.of(registry.host(), List.of(mirror.host())));

        user.push(RandomImage.of(RandomImage.layer("application", 10)), registry.host() + "/app", "1.0");

        assertThat(mirror.requests()).isEmpty();
    }
}
