package dev.personalbrain.image.jib;

import static org.assertj.core.api.Assertions.assertThat;

import dev.personalbrain.fetch.Proxies;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LoginsTest {
    private static final String REGISTRY = "registry.example.com:5000";

    @TempDir
    private Path folder;

    @Test
    void readsDockersConfiguration() throws IOException {
        Path file = auths("config.json", REGISTRY, "ann", "pa:ss");

        assertThat(logins(file).find()).hasValue(new RegistryLogin(file.toString(), "ann", "pa:ss"));
    }

    @Test
    void takesTheFirstFileThatKnowsTheRegistry() throws IOException {
        Path missing = folder.resolve("missing.json");
        Path other = auths("other.json", "other.example.com", "eve", "x");
        Path first = auths("first.json", "https://" + REGISTRY + "/v1/", "ann", "1");
        Path second = auths("second.json", REGISTRY, "bob", "2");

        assertThat(logins(missing, other, first, second).find())
                .map(RegistryLogin::user)
                .hasValue("ann");
    }

    @Test
    void remembersAConfigurationWhoseHelperDidNotHelp() throws IOException {
        Path file = Files.writeString(folder.resolve("config.json"), "{\"credsStore\":\"nosuch\"}");
        Path next = auths("next.json", REGISTRY, "ann", "1");
        Logins logins = logins(file, next);

        assertThat(logins.find()).map(RegistryLogin::user).hasValue("ann");
        assertThat(logins.silent()).containsExactly("the credential helper of " + file);
    }

    @Test
    void doesNotRepeatWhatAHelperSays() throws IOException {
        String helper = helper("my-helper", "{\"Username\":\"\",\"Secret\":\"leaked\"}");

        assertThat(RegistryFixture.message(() -> logins(helper).find())).doesNotContain("leaked");
    }

    @Test
    void asksTheHelperThatThePomNames() throws IOException {
        String helper = helper("my-helper", "{\"Username\":\"<token>\",\"Secret\":\"refresh\"}");
        RegistryLogin login = logins(helper).find().orElseThrow();

        assertThat(login.isRefreshToken()).isTrue();
        assertThat(login.source()).isEqualTo("<credHelper> " + helper);
        assertThat(login).asString().doesNotContain("refresh");
    }

    @Test
    void saysThatTheHelperOfThePomIsNotThere() {
        assertThat(RegistryFixture.message(() -> logins("nosuch").find()))
                .isEqualTo(
                        "<credHelper> 'nosuch': there is no program docker-credential-nosuch (expected on the PATH)");
    }

    @Test
    void saysThatTheHelperOfThePomKnowsNothing() throws IOException {
        String helper = helper("my-helper", "credentials not found in native keychain");

        assertThat(RegistryFixture.message(() -> logins(helper).find()))
                .isEqualTo("<credHelper> '" + helper + "': " + helper + " has no login for " + REGISTRY);
    }

    @Test
    void saysWhichConfigurationIsDamaged() throws IOException {
        for (String text :
                List.of("{", "{\"auths\":{\"" + REGISTRY + "\":{\"auth\":\"%\"}}}", auth(REGISTRY, "without colon"))) {
            Path file = Files.writeString(folder.resolve("config.json"), text);

            assertThat(RegistryFixture.message(() -> logins(file).find()))
                    .isEqualTo(file + ": cannot be read as a Docker configuration (expected JSON with \"auths\")");
        }
    }

    @Test
    void knowsDockersRegistryByAllItsNames() throws IOException {
        RegistryAddress address = RegistryAddress.of(RegistryFixture.reference("debian:12"));
        Path file = auths("config.json", address.names().get(1), "ann", "1");

        assertThat(new Logins(access(file), RegistryAccess.Own.NONE, address.authority()).find())
                .isPresent();
        assertThat(address.repository()).isEqualTo("library/debian");
        assertThat(RegistryAddress.of(RegistryFixture.reference(
                                address.names().get(address.names().size() - 1) + "/debian"))
                        .repository())
                .isEqualTo("library/debian");
        assertThat(RegistryAddress.of(RegistryFixture.reference("team/app")).repository())
                .isEqualTo("team/app");
    }

    private String helper(String name, String output) throws IOException {
        Path script = Files.writeString(folder.resolve(name), "#!/bin/sh\ncat > /dev/null\necho '" + output + "'\n");
        return Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"))
                .toString();
    }

    private Path auths(String name, String registry, String user, String password) throws IOException {
        return Files.writeString(folder.resolve(name), auth(registry, user + ":" + password));
    }

    private static String auth(String registry, String pair) {
        String encoded = Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
        return "{\"auths\":{\"" + registry + "\":{\"auth\":\"" + encoded + "\"}}}";
    }

    private static Logins logins(Path... files) {
        return new Logins(access(files), RegistryAccess.Own.NONE, REGISTRY);
    }

    private static Logins logins(String helper) {
        return new Logins(access(), new RegistryAccess.Own(Optional.empty(), Optional.of(helper)), REGISTRY);
    }

    private static RegistryAccess access(Path... files) {
        return new RegistryAccess(
                RegistryAccess.Own.NONE,
                RegistryAccess.Own.NONE,
                id -> Optional.empty(),
                List.of(files),
                Proxies.NONE,
                Map.of(),
                InsecureHosts.NONE,
                Optional.empty(),
                false,
                RegistryLimits.DEFAULT);
    }
}
