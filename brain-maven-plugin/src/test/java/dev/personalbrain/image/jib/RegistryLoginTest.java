package dev.personalbrain.image.jib;

import static dev.personalbrain.image.jib.RegistryFixture.login;
import static dev.personalbrain.image.jib.RegistryFixture.reference;
import static org.assertj.core.api.Assertions.assertThat;

import dev.personalbrain.fetch.Authorization;
import dev.personalbrain.fetch.SeenRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** How users make themselves known to a registry. */
class RegistryLoginTest extends RegistryTestCase {
    private final BuiltImage image = RandomImage.of(RandomImage.layer("application", 500));

    @Test
    void sendsUserAndPasswordOnceTheRegistryWantsThem() throws IOException {
        registry.behind(TestDoor.basic("ann", "pä:ss"));
        user.as("ann", "pä:ss").push(image, app, "1.0");

        assertThat(registry.store().tags("team/app")).containsKey("1.0");
        assertThat(logins().get(0))
                .as("a registry that does not ask is not told")
                .isEmpty();
        assertThat(refused()).hasSize(1);
    }

    @Test
    void getsATokenForTheRightsThatItNeeds() throws IOException {
        registry.behind(TestDoor.tokens("ann", "secret", 1000));
        user.as("ann", "secret").push(image, app, "1.0");

        assertThat(registry.store().tags("team/app")).containsKey("1.0");
        assertThat(tokenRequests())
                .containsExactly("GET /token?service=test+registry&scope=repository%3Ateam%2Fapp%3Apull%2Cpush");
    }

    @Test
    void replacesATokenThatHasExpired() throws IOException {
        registry.behind(TestDoor.tokens("ann", "secret", 3));
        user.as("ann", "secret").push(image, app, "1.0", "1", "latest");

        assertThat(registry.store().tags("team/app")).containsKeys("1.0", "1", "latest");
        assertThat(tokenRequests()).hasSizeGreaterThan(3);
        assertThat(user.events.of("retry")).isEmpty();
    }

    @Test
    void readsAsNobodyWhereARegistryGivesTokensToEverybody() throws IOException {
        registry.store().putBlob("base", new byte[] {1, 2, 3});
        registry.behind(TestDoor.tokens("ann", "secret", 1000));
        Repository base = user.registries().toPull(reference(registry.host() + "/base:1"));

        assertThat(base.has(Digests.of(new byte[] {1, 2, 3}))).isTrue();
        assertThat(logins()).noneMatch(login -> login.startsWith("Basic"));
    }

    @Test
    void asksForTheRightToReadTheOriginWhenItMounts() throws IOException {
        byte[] bytes = RandomImage.content("base", 4000);
        registry.store().putBlob("base/jre", bytes);
        registry.behind(TestDoor.tokens("ann", "secret", 1000));
        LayerBlob base = RandomImage.layer("base", bytes, Optional.of(reference(registry.host() + "/base/jre:17")));

        user.as("ann", "secret").push(RandomImage.of(base), app, "1.0");

        assertThat(user.events.of("present base")).hasSize(1);
        assertThat(tokenRequests())
                .contains("GET /token?service=test+registry&scope=repository%3Ateam%2Fapp%3Apull%2Cpush"
                        + "&scope=repository%3Abase%2Fjre%3Apull");
    }

    @Test
    void exchangesARefreshTokenAsCredentialHelpersOfCloudsHaveThem() throws IOException {
        TestDoor tokens = TestDoor.tokens("ann", "secret", 1000);
        String right = "repository:team/app:pull,push";
        registry.behind((request, base) -> request.path().equals("/token")
                ? Optional.of(TestAnswer.of(("{\"access_token\":\""
                                + java.util.Base64.getUrlEncoder()
                                        .encodeToString(right.getBytes(StandardCharsets.UTF_8))
                                + "\"}")
                        .getBytes(StandardCharsets.UTF_8)))
                : tokens.check(request, base));
        user.as("<token>", "refresh me").push(image, app, "1.0");

        assertThat(registry.store().tags("team/app")).containsKey("1.0");
        assertThat(tokenRequests()).containsExactly("POST /token");
    }

    @Test
    void saysThatATokenServerGivesNoToken() {
        TestDoor tokens = TestDoor.tokens("ann", "secret", 1000);
        for (String body : List.of("null", "{}", "<html>", "", "{\"token\":\"two\\nlines\"}")) {
            registry.behind((request, base) -> request.path().startsWith("/token")
                    ? Optional.of(TestAnswer.of(body.getBytes(StandardCharsets.UTF_8)))
                    : tokens.check(request, base));

            assertThat(user.failure(image, app, "1.0")).contains("answers HTTP 200 (no token from 127.0.0.1)");
        }
    }

    @Test
    void saysThatATokenServerIsNoUrl() {
        for (String realm : List.of("nowhere", "ftp://auth.example.com", "http://", "https://a b/")) {
            registry.behind((request, base) ->
                    Optional.of(TestAnswer.of(401).with("WWW-Authenticate", "Bearer realm=\"" + realm + "\"")));

            assertThat(user.failure(image, app, "1.0"))
                    .contains("HTTP 401 (tokens are to come from '" + realm + "', which is no URL)");
        }
    }

    @Test
    void doesNotTakeTokensOverHttpFromElsewhere() {
        registry.behind((request, base) ->
                Optional.of(TestAnswer.of(401).with("WWW-Authenticate", "Bearer realm=\"http://auth.invalid/token\"")));

        assertThat(user.as("ann", "secret").failure(image, app, "1.0"))
                .startsWith("<to><image> '" + app + "': auth.invalid speaks http, which is not encrypted: ");
    }

    @Test
    void takesTheOwnLoginFirstAndMavensServersNext() throws IOException {
        registry.behind(TestDoor.basic("ann", "secret"));
        user.access = servers(Map.of("127.0.0.1", login("server", "eve", "wrong")));
        user.as("ann", "secret").push(image, app, "1.0");

        assertThat(registry.store().tags("team/app")).containsKey("1.0");
    }

    @Test
    void findsAServerByHostAndPortThenByHost() throws IOException {
        registry.behind(TestDoor.basic("ann", "secret"));
        user.access = servers(Map.of(
                registry.host(), login("server", "ann", "secret"), "127.0.0.1", login("server", "eve", "wrong")));
        user.push(image, app, "1.0");
        user.access = servers(Map.of("127.0.0.1", login("server", "ann", "secret")));
        user.push(image, app, "2.0");

        assertThat(registry.store().tags("team/app")).containsKeys("1.0", "2.0");
    }

    @Test
    void namesTheSourceOfALoginThatIsRefused() {
        registry.behind(TestDoor.basic("ann", "secret"));
        user.access = servers(Map.of("127.0.0.1", login("<server> '127.0.0.1' of Maven's settings", "eve", "wrong")));

        assertThat(user.failure(image, app, "1.0"))
                .endsWith("it refuses the login of <server> '127.0.0.1' of Maven's settings; correct it");
    }

    @Test
    void doesNotSendLoginsOverHttpWhereEveryRegistryMayBeInsecureButThisOneIsNotNamed() {
        InsecureHosts all = new InsecureHosts(true, Set.of());
        java.net.URI elsewhere = java.net.URI.create("http://registry.example.com:5000/v2/");

        assertThat(all.mayBeInsecure(elsewhere)).isTrue();
        assertThat(all.mayHaveSecrets(elsewhere)).isFalse();
        assertThat(new InsecureHosts(false, Set.of("registry.example.com:5000")).mayHaveSecrets(elsewhere))
                .isTrue();
        assertThat(new InsecureHosts(false, Set.of("registry.example.com:5001")).mayBeInsecure(elsewhere))
                .isFalse();
        assertThat(InsecureHosts.NONE.mayHaveSecrets(java.net.URI.create("http://localhost:5000")))
                .isTrue();
    }

    @Test
    void leavesTheLoginAtHomeWhenTheRegistryLeadsElsewhere() throws IOException {
        byte[] bytes = RandomImage.content("base", 4000);
        try (TestRegistry storage = TestRegistry.start()) {
            storage.failing("GET /storage/.*", TestFault.answer(TestAnswer.of(bytes)));
            registry.behind(TestDoor.basic("ann", "secret"))
                    .failing(
                            "GET /v2/base/blobs/.*",
                            TestFault.status(401, "WWW-Authenticate: Basic realm=\"x\""),
                            TestFault.status(307, "Location: http://" + storage.host() + "/storage/1?signed=yes"));
            Repository base = user.as("ann", "secret").registries().toPull(reference(registry.host() + "/base:1"));

            assertThat(base.open(Digests.of(bytes)).readAllBytes()).isEqualTo(bytes);
            assertThat(storage.seen())
                    .allMatch(request -> request.header("Authorization").isEmpty());
        }
    }

    @Test
    void keepsTheImagesOwnLoginFromItsMirrors() throws IOException {
        registry.behind(TestDoor.basic("ann", "secret"));
        user.as("ann", "secret").mirrored(Map.of("registry.invalid", List.of(registry.host())));
        Repository base = user.registries().toPull(reference("registry.invalid/base:1"));

        RegistryFixture.message(() -> base.digest("1"));

        assertThat(logins()).allMatch(String::isEmpty);
    }

    private RegistryAccess servers(Map<String, RegistryLogin> servers) {
        RegistryAccess old = RegistryAccess.ANONYMOUS;
        return new RegistryAccess(
                old.from(),
                old.to(),
                id -> Optional.ofNullable(servers.get(id)),
                List.of(),
                old.proxies(),
                Map.of(),
                old.insecure(),
                Optional.empty(),
                false,
                old.limits());
    }

    private List<String> tokenRequests() {
        return registry.requests().stream()
                .filter(request -> request.contains("/token"))
                .toList();
    }

    /** The login of each request, without the probe for http. */
    private List<String> logins() {
        return registry.seen().stream()
                .filter(request -> !request.path().equals("/v2/"))
                .map(request -> request.header("Authorization").orElse(""))
                .toList();
    }

    private List<SeenRequest> refused() {
        String right = Authorization.basic("ann", "pä:ss").header();
        return registry.seen().stream()
                .filter(request -> !request.path().equals("/v2/"))
                .filter(request -> !request.header("Authorization").equals(Optional.of(right)))
                .toList();
    }
}
