package dev.personalbrain.image.jib;

import static dev.personalbrain.image.jib.RegistryFixture.reference;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.personalbrain.error.UserException;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.jr.ob.JSON;

class RegistryPushTest extends RegistryTestCase {
    private final LayerBlob big = RandomImage.layer("native:zstd", 3_000_000);
    private final LayerBlob small = RandomImage.layer("application", 500);
    private final BuiltImage image = RandomImage.of(big, small);

    @Test
    void bringsBlobsThenManifestThenTags() throws IOException {
        Result result = user.push(image, app, "1.0", "latest");

        assertThat(registry.store().tags("team/app")).containsOnly(tag("1.0", image), tag("latest", image));
        assertThat(registry.store().blob("team/app", big.digest())).isPresent();
        assertThat(result.image()).isEqualTo(app);
        assertThat(result.tags()).containsExactlyInAnyOrder("1.0", "latest");
        assertThat(result.digest()).isEqualTo(image.digest());
        assertThat(result.imageId()).isEqualTo(image.imageId());
        assertThat(result.pushed()).isTrue();
        List<String> written = registry.requests().stream()
                .filter(request -> request.startsWith("PUT"))
                .toList();
        assertThat(written.subList(0, 3)).allMatch(request -> request.contains("/blobs/uploads/"));
        assertThat(written.get(2)).contains(image.imageId());
        assertThat(written.get(3)).isEqualTo("PUT /v2/team/app/manifests/" + image.digest());
        assertThat(written.subList(4, 6)).allMatch(request -> request.matches("PUT .*/manifests/(1.0|latest)"));
    }

    @Test
    void tellsWhatIsOnItsWay() throws IOException {
        user.push(image, app, "1.0");

        assertThat(user.events.of("uploaded"))
                .containsExactlyInAnyOrder("uploaded native:zstd", "uploaded application", "uploaded configuration");
        assertThat(user.events.transferred()).containsEntry("native:zstd", 3_000_000L);
    }

    @Test
    void asksOncePerTagAndSendsNothingWhereNothingHasChanged() throws IOException {
        user.push(image, app, "1.0", "latest");
        int before = registry.requests().size();

        Result again = user.push(image, app, "1.0", "latest");

        assertThat(registry.requests().subList(before, registry.requests().size()))
                .as("beside the question whether it speaks http, which https does not need")
                .filteredOn(request -> !request.equals("GET /v2/"))
                .containsExactlyInAnyOrder("HEAD /v2/team/app/manifests/1.0", "HEAD /v2/team/app/manifests/latest");
        assertThat(again.pushed()).isFalse();
        assertThat(again.digest()).isEqualTo(image.digest());
    }

    @Test
    void movesOnlyTheTagsThatAreNotThereYet() throws IOException {
        user.push(image, app, "1.0");

        user.push(image, app, "1.0", "latest");

        assertThat(registry.requests().stream().filter(request -> request.equals("PUT /v2/team/app/manifests/1.0")))
                .hasSize(1);
        assertThat(registry.store().tags("team/app")).contains(tag("latest", image));
    }

    @Test
    void sendsOnlyTheLayersThatAreMissing() throws IOException {
        user.push(image, app, "1.0");
        LayerBlob changed = RandomImage.layer("application", 501);

        user.push(RandomImage.of(big, changed), app, "1.1");

        assertThat(user.events.of("uploaded native:zstd")).hasSize(1);
        assertThat(user.events.of("present native:zstd")).hasSize(1);
        assertThat(user.events.of("uploaded application")).hasSize(2);
    }

    @Test
    void takesLayersOverFromTheirOriginWithoutReadingThem() throws IOException {
        byte[] bytes = RandomImage.content("base", 4000);
        registry.store().putBlob("base/jre", bytes);
        LayerBlob base = new LayerBlob(
                "base",
                Digests.of(bytes),
                Digests.of(bytes),
                bytes.length,
                () -> {
                    throw new IOException("read though it could be mounted");
                },
                Optional.of(reference(registry.host() + "/base/jre:17")));

        user.push(RandomImage.of(base, small), app, "1.0");

        assertThat(user.events.of("present base")).hasSize(1);
        assertThat(registry.requests())
                .contains("POST /v2/team/app/blobs/uploads/?mount=" + base.digest() + "&from=base/jre");
    }

    @Test
    void uploadsWhatTheRegistryWouldNotMount() throws IOException {
        byte[] bytes = RandomImage.content("base", 4000);
        registry.store().putBlob("base/jre", bytes);
        registry.store().refuseMounts();
        LayerBlob base = RandomImage.layer("base", bytes, Optional.of(reference(registry.host() + "/base/jre:17")));

        user.push(RandomImage.of(base), app, "1.0");

        assertThat(user.events.of("uploaded base")).hasSize(1);
        assertThat(registry.requests().stream().filter(request -> request.matches("POST .*/uploads/.*")))
                .as("the session that the registry began in place of the mount is used")
                .hasSize(2);
    }

    @Test
    void uploadsWhereTheMountIsForbidden() throws IOException {
        LayerBlob base = RandomImage.layer(
                "base", RandomImage.content("base", 4000), Optional.of(reference(registry.host() + "/secret/jre:17")));
        registry.failing("POST .*mount=.*", TestFault.status(403));

        user.push(RandomImage.of(base), app, "1.0");

        assertThat(user.events.of("uploaded base")).hasSize(1);
    }

    @Test
    void streamsTheBaseFromItsRegistryWhereTheTargetIsAnotherOne() throws IOException {
        try (TestRegistry origin = TestRegistry.start()) {
            byte[] bytes = RandomImage.content("base", 2_000_000);
            origin.store().putBlob("base/jre", bytes);
            Repository from = user.registries().toPull(reference(origin.host() + "/base/jre:17"));
            LayerBlob base = new LayerBlob(
                    "base",
                    Digests.of(bytes),
                    Digests.of(bytes),
                    bytes.length,
                    () -> from.open(Digests.of(bytes)),
                    Optional.of(reference(origin.host() + "/base/jre:17")));

            user.push(RandomImage.of(base), app, "1.0");

            assertThat(registry.store().blob("team/app", base.digest())).hasValue(bytes);
            assertThat(registry.requests()).noneMatch(request -> request.contains("mount="));
        }
    }

    @Test
    void sendsABlobOnceThoughSeveralLayersAreEqual() throws IOException {
        user.push(RandomImage.of(small, small), app, "1.0");

        assertThat(user.events.of("uploaded application")).hasSize(1);
    }

    @Test
    void leavesLayersAloneThatMayNotBeDistributed() throws IOException {
        String digest = Digests.of(new byte[] {1});
        registry.store().putBlob("team/app", new byte[] {1});
        LayerBlob foreign = new LayerBlob(
                "windows",
                digest,
                digest,
                1,
                () -> {
                    throw new IOException("not to be read");
                },
                Optional.empty(),
                Optional.of("application/vnd.docker.image.rootfs.foreign.diff.tar.gzip"),
                List.of("https://layers.example.com/1"));

        user.push(RandomImage.of(foreign, small), app, "1.0");

        assertThat(registry.requests()).noneMatch(request -> request.contains("/blobs/" + digest));
    }

    @Test
    void pushesSeveralPlatformsUnderOneName() throws IOException {
        BuiltImage arm = RandomImage.of("arm64", big, small);

        Result result = user.push(List.of(image, arm), app, "1.0");

        byte[] list = registry.store().manifest("team/app", "1.0").orElseThrow();
        assertThat(result.digest()).isEqualTo(Digests.of(list));
        assertThat(result.imageId()).isEqualTo(image.imageId());
        assertThat(JSON.std.mapFrom(list))
                .isEqualTo(Map.of(
                        "schemaVersion",
                        2,
                        "mediaType",
                        "application/vnd.docker.distribution.manifest.list.v2+json",
                        "manifests",
                        List.of(entry(image, "amd64"), entry(arm, "arm64"))));
        assertThat(registry.store().manifest("team/app", arm.digest())).hasValue(arm.manifest());
        assertThat(registry.store().tags("team/app")).containsOnlyKeys("1.0");
        assertThat(user.push(List.of(image, arm), app, "1.0").pushed()).isFalse();
    }

    private static Map<String, Object> entry(BuiltImage image, String architecture) {
        return Map.of(
                "mediaType",
                "application/vnd.docker.distribution.manifest.v2+json",
                "size",
                image.manifest().length,
                "digest",
                image.digest(),
                "platform",
                Map.of("architecture", architecture, "os", "linux"));
    }

    @Test
    void noticesThatATagIsNotWhatWasPushed() {
        registry.failing(
                "HEAD .*/manifests/1.0",
                TestFault.status(404),
                TestFault.answer(TestAnswer.of(200).with("Docker-Content-Digest", Digests.of(new byte[0]))));

        assertThat(user.failure(image, app, "1.0"))
                .isEqualTo("<to><image> '" + app + ":1.0' is " + Digests.of(new byte[0]) + " right after "
                        + image.digest()
                        + " was pushed: see whether another build pushes this tag at the same time, and push again");
    }

    @Test
    void readsTheManifestWhereARegistryDoesNotTellDigests() throws IOException {
        user.push(image, app, "1.0");
        registry.failing("HEAD .*/manifests/.*", TestFault.status(200));

        assertThat(user.push(image, app, "1.0").pushed()).isFalse();
    }

    @Test
    void doesNotPushOffline() {
        RegistryAccess offline = new RegistryAccess(
                RegistryAccess.Own.NONE,
                RegistryAccess.Own.NONE,
                id -> Optional.empty(),
                List.of(),
                user.access.proxies(),
                Map.of(),
                InsecureHosts.NONE,
                Optional.empty(),
                true,
                RegistryLimits.DEFAULT);
        user.access = offline;

        assertThatThrownBy(() -> user.push(image, app, "1.0"))
                .isInstanceOf(UserException.class)
                .hasMessage("<to><image> '" + app + "' cannot be pushed offline: build without -o, or make a tar");
        assertThat(registry.requests()).isEmpty();
    }

    private static Map.Entry<String, String> tag(String name, BuiltImage image) {
        return Map.entry(name, image.digest());
    }
}
