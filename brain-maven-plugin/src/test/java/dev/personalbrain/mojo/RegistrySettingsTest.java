package dev.personalbrain.mojo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.personalbrain.error.UserException;
import dev.personalbrain.image.jib.InsecureHosts;
import dev.personalbrain.image.jib.RegistryAccess;
import dev.personalbrain.image.jib.RegistryLimits;
import dev.personalbrain.image.jib.RegistryLogin;
import java.io.File;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.apache.maven.settings.Mirror;
import org.apache.maven.settings.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RegistrySettingsTest {
    private final Settings settings = new Settings();
    private final Properties commandLine = new Properties();

    private RegistryAccess access(RegistrySettings parameters) {
        NestedProperties nested = new NestedProperties(commandLine, new Properties(), Path.of("/project"));
        return parameters.access(
                nested.fill("brain.from", new FromParameter()), nested.fill("brain.to", new ToParameter()));
    }

    private RegistrySettings parameters(
            Map<String, String> environment, List<String> mirrors, File certificates, Integer seconds) {
        MavenSettings maven = new MavenSettings(settings, request -> {
            throw new AssertionError("nothing is decrypted before a registry asks");
        });
        return new RegistrySettings(
                maven, environment, true, List.of("registry.example.com:5000"), mirrors, certificates, seconds);
    }

    private RegistrySettings parameters(Map<String, String> environment) {
        return parameters(environment, List.of(), null, null);
    }

    @Test
    void takesLoginsFromThePom() {
        commandLine.putAll(Map.of(
                "brain.from.auth.username", "reader",
                "brain.from.auth.password", "1",
                "brain.to.credHelper", "cloud"));
        RegistryAccess access = access(parameters(Map.of()));

        assertThat(access.from().login()).hasValue(new RegistryLogin("<from><auth>", "reader", "1"));
        assertThat(access.from().helper()).isEmpty();
        assertThat(access.to().login()).isEmpty();
        assertThat(access.to().helper()).hasValue("cloud");
    }

    @Test
    void wantsUserAndPasswordTogether() {
        commandLine.put("brain.to.auth.username", "writer");

        assertThatThrownBy(() -> access(parameters(Map.of())))
                .isInstanceOf(UserException.class)
                .hasMessage("<to><auth>: <password> is missing (expected both, or none, to use Maven's settings and"
                        + " Docker's configuration)");
    }

    @Test
    void knowsWhereDockerAndPodmanKeepLogins() {
        Map<String, String> environment = Map.of(
                "DOCKER_CONFIG", "/ci/docker",
                "REGISTRY_AUTH_FILE", "/ci/auth.json",
                "XDG_RUNTIME_DIR", "/run/user/1");

        assertThat(DockerFiles.configurations(environment, Path.of("/home/me")))
                .containsExactly(
                        Path.of("/ci/docker/config.json"),
                        Path.of("/home/me/.docker/config.json"),
                        Path.of("/ci/auth.json"),
                        Path.of("/run/user/1/containers/auth.json"),
                        Path.of("/home/me/.config/containers/auth.json"));
        assertThat(DockerFiles.configurations(Map.of("DOCKER_CONFIG", " "), Path.of("/home/me")))
                .containsExactly(
                        Path.of("/home/me/.docker/config.json"), Path.of("/home/me/.config/containers/auth.json"));
    }

    @Test
    void takesMirrorsFromParametersBeforeThoseOfTheSettings() {
        Mirror repositories = mirror("central,*", "https://repository.example.com/maven");
        Mirror registries = mirror("registry.example.com, second.example.com", "https://mirror.example.com/images");
        settings.setMirrors(List.of(repositories, registries));

        assertThat(access(parameters(Map.of(), List.of("registry.example.com = fast.example.com:5000"), null, null))
                        .mirrors())
                .containsEntry(
                        "registry.example.com", List.of("fast.example.com:5000", "https://mirror.example.com/images"))
                .containsEntry("second.example.com", List.of("https://mirror.example.com/images"));
    }

    @Test
    void saysWhatIsNoMirror() {
        for (String text : List.of("mirror.example.com", "=mirror.example.com", "registry.example.com=")) {
            assertThatThrownBy(() -> access(parameters(Map.of(), List.of(text), null, null)))
                    .isInstanceOf(UserException.class)
                    .hasMessage("<registryMirrors>: '" + text
                            + "' is not registry=mirror (as registry.example.com=mirror.example.com:5000)");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"my mirror:5000", "https://user@mirror.example.com", "mirror.example.com:port", "https://"})
    void saysWhichMirrorIsNoHost(String mirror) {
        assertThatThrownBy(() -> access(parameters(Map.of(), List.of("registry.example.com=" + mirror), null, null)))
                .isInstanceOf(UserException.class)
                .hasMessageStartingWith("<registryMirrors>: '")
                .hasMessageEndingWith("is not a host, with its port where it has one (as registry.example.com:5000)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"registry.example.com", "127.0.0.1:5000", "[::1]:5000", "https://mirror.example.com:1/a/"})
    void takesHostsAsMirrors(String mirror) {
        assertThat(access(parameters(Map.of(), List.of("registry.example.com=" + mirror), null, null))
                        .mirrors())
                .containsEntry("registry.example.com", List.of(mirror));
    }

    @Test
    void passesOverMirrorsOfTheSettingsThatAreNoServers() {
        settings.setMirrors(List.of(mirror("registry.example.com", "file:///srv/repository")));

        assertThat(access(parameters(Map.of())).mirrors()).isEmpty();
    }

    @Test
    void saysWhichInsecureRegistryIsNoHost() {
        MavenSettings maven = new MavenSettings(settings, request -> null);
        List<String> insecure = List.of("http://registry.example.com");

        assertThatThrownBy(() -> access(new RegistrySettings(maven, Map.of(), false, insecure, List.of(), null, null)))
                .isInstanceOf(UserException.class)
                .hasMessage("<insecureRegistries>: 'http://registry.example.com' is not a host, with its port where it"
                        + " has one (as registry.example.com:5000)");
    }

    @Test
    void takesInsecureRegistriesAndTheRest() {
        settings.setOffline(true);
        RegistryAccess access = access(parameters(Map.of(), List.of(), new File("/ca.pem"), 7));

        assertThat(access.insecure()).isEqualTo(new InsecureHosts(true, Set.of("registry.example.com:5000")));
        assertThat(access.certificates()).hasValue(Path.of("/ca.pem"));
        assertThat(access.limits()).isEqualTo(RegistryLimits.DEFAULT.withSilence(Duration.ofSeconds(7)));
        assertThat(access.offline()).isTrue();
    }

    @Test
    void takesCertificatesFromTheEnvironmentWhereThePomHasNone() {
        assertThat(access(parameters(Map.of("SSL_CERT_FILE", "/ssl.pem"))).certificates())
                .hasValue(Path.of("/ssl.pem"));
        assertThat(access(parameters(Map.of("SSL_CERT_FILE", "/ssl.pem", "BRAIN_CA_CERT", "/brain.pem")))
                        .certificates())
                .hasValue(Path.of("/brain.pem"));
    }

    @Test
    void saysWhatIsNoTimeLimit() {
        for (int seconds : List.of(0, -1, 86_401)) {
            assertThatThrownBy(() -> access(parameters(Map.of(), List.of(), null, seconds)))
                    .isInstanceOf(UserException.class)
                    .hasMessage("<registryTimeout>: '" + seconds + "' is not a number of seconds from 1 to 86400");
        }
    }

    private static Mirror mirror(String of, String url) {
        Mirror mirror = new Mirror();
        mirror.setId(url);
        mirror.setMirrorOf(of);
        mirror.setUrl(url);
        return mirror;
    }
}
