package dev.personalbrain.mojo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.personalbrain.error.UserException;
import dev.personalbrain.image.HealthSettings.CommandTest;
import dev.personalbrain.image.HealthSettings.HttpTest;
import dev.personalbrain.image.ImageSettings;
import dev.personalbrain.image.Owner;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Properties;
import org.apache.maven.model.License;
import org.apache.maven.model.Scm;
import org.apache.maven.project.MavenProject;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImageParametersTest {
    private final Properties properties = new Properties();
    private final MavenProject project = new MavenProject();
    private String timestamp = "2026-01-01T00:00:00Z";

    ImageParametersTest() {
        project.setFile(Path.of("/project/pom.xml").toFile());
    }

    @Test
    void areWhatIsUsualWhereNobodySays() {
        ImageSettings settings = settings();

        assertThat(settings.base()).isEmpty();
        assertThat(settings.user()).isEqualTo(new Owner(10001, 10001));
        assertThat(settings.entrypoint()).isEmpty();
        assertThat(settings.args()).isEmpty();
        assertThat(settings.environment()).isEmpty();
        assertThat(settings.ports()).isEmpty();
        assertThat(settings.volumes()).isEmpty();
        assertThat(settings.workingDirectory()).isEmpty();
        assertThat(settings.stopSignal()).isEmpty();
        assertThat(settings.healthCheck()).isEmpty();
        assertThat(settings.layers().layers()).isEqualTo(60);
        assertThat(settings.labels()).isEqualTo(Map.of("org.opencontainers.image.created", "2026-01-01T00:00:00Z"));
    }

    @Test
    void areWhatTheUserSays() {
        set("container.user", "1000:0");
        set("container.ports", "8000-8001,53/udp");
        set("container.volumes", "/a,/b");
        set("container.environment", "A=1");
        set("container.labels", "com.example.a=b");
        set("container.entrypoint", "sh,-c");
        set("container.args", "x");
        set("container.workingDirectory", "/tmp");
        set("container.stopSignal", "INT");
        set("from.image", "tar://base.tar");

        ImageSettings settings = settings();

        assertThat(settings.user()).isEqualTo(new Owner(1000, 0));
        assertThat(settings.ports()).extracting(Object::toString).containsExactly("53/udp", "8000-8001/tcp");
        assertThat(settings.volumes()).containsExactly("/a", "/b");
        assertThat(settings.environment()).isEqualTo(Map.of("A", "1"));
        assertThat(settings.labels()).containsEntry("com.example.a", "b");
        assertThat(settings.entrypoint()).containsExactly("sh", "-c");
        assertThat(settings.args()).containsExactly("x");
        assertThat(settings.workingDirectory()).contains("/tmp");
        assertThat(settings.stopSignal()).contains("SIGINT");
        assertThat(settings.base().orElseThrow().text()).isEqualTo("tar:///project/base.tar");
    }

    @Test
    void takeLabelsFromThePom() {
        License license = new License();
        license.setName("Apache\n      License 2.0");
        License other = new License();
        other.setName("MIT");
        project.setLicenses(List.of(license, other, new License()));
        project.setUrl("https://example.com/app");
        Scm scm = new Scm();
        scm.setUrl("https://example.com/source");
        project.setScm(scm);
        set("container.labels", "org.opencontainers.image.url=https://example.com/mine");

        assertThat(settings().labels())
                .isEqualTo(Map.of(
                        "org.opencontainers.image.created", "2026-01-01T00:00:00Z",
                        "org.opencontainers.image.licenses", "Apache License 2.0 OR MIT",
                        "org.opencontainers.image.source", "https://example.com/source",
                        "org.opencontainers.image.url", "https://example.com/mine"));
    }

    @ParameterizedTest
    @CsvSource({
        "EPOCH, 1970-01-01T00:00:00Z",
        "2026-02-03T04:05:06+01:00, 2026-02-03T03:05:06Z",
        "1767225600, 2026-01-01T00:00:00Z"
    })
    void claimTheTimeThatTheUserNames(String text, String instant) {
        set("container.creationTime", text);

        assertThat(settings().created().instant()).hasToString(instant);
        assertThat(settings().labels()).containsEntry("org.opencontainers.image.created", instant);
    }

    @Test
    void claimNoTimeWhereThePomNamesNone() {
        timestamp = null;

        assertThat(settings().labels()).isEmpty();
        assertThat(settings().created().instant()).hasToString("1980-01-01T00:00:02Z");
    }

    @ParameterizedTest
    @CsvSource({
        "from.image, Debian, <from><image>: 'Debian' is not the name of an image",
        "container.user, nobody, <container><user>: 'nobody' is not a numeric user",
        "container.ports, '80,http', <container><ports>: 'http' is not a port",
        "container.volumes, data, <container><volumes>: 'data' is not an absolute path",
        "container.environment, A-B=1, <container><environment>: 'A-B' is not a variable's name",
        "container.labels, .a=1, <container><labels>: '.a' is not a label's key",
        "container.workingDirectory, app, <container><workingDirectory>: 'app' is not an absolute path",
        "container.format, tar, <container><format>: 'tar': expected Docker or OCI",
        "container.stopSignal, NOPE, <container><stopSignal>: 'NOPE' is not a signal",
        "container.creationTime, USE_CURRENT_TIMESTAMP, <container><creationTime> 'USE_CURRENT_TIMESTAMP' is not a time",
        "container.creationTime, 1969-01-01T00:00:00Z, <container><creationTime> '1969-01-01T00:00:00Z' is not a time",
        "container.healthCheck.interval, 30, <container><healthCheck> has neither <path> and <command>",
        "container.healthCheck.retries, many, brain.container.healthCheck.retries: 'many': expected a number",
    })
    void areRejectedInTheWordsOfThePom(String property, String value, String message) {
        set(property, value);

        assertFails().hasMessageStartingWith(message);
    }

    @Test
    void rejectABudgetThatIsNone() {
        assertThatThrownBy(
                        () -> new ImageParameters(from(), container(), 4, timestamp, project, workplace()).settings())
                .hasMessage("<layers> '4': expected a number from 6 to 100");
    }

    @Test
    void checkTheHealthOverHttp() {
        set("container.healthCheck.path", "/health");

        assertThat(settings().healthCheck()).hasValueSatisfying(check -> {
            assertThat(check.test()).isEqualTo(new HttpTest("/health", OptionalInt.empty(), "BRAIN_PORT"));
            assertThat(check.interval()).isEqualTo(Duration.ofSeconds(30));
            assertThat(check.timeout()).isEqualTo(Duration.ofSeconds(5));
            assertThat(check.startPeriod()).isEqualTo(Duration.ofSeconds(30));
            assertThat(check.retries()).isEqualTo(3);
        });
    }

    @Test
    void checkTheHealthWithAProgram() {
        set("container.healthCheck.command", "test,-e,/tmp/x");
        set("container.healthCheck.interval", "1m");
        set("container.healthCheck.startPeriod", "0s");

        assertThat(settings().healthCheck()).hasValueSatisfying(check -> {
            assertThat(check.test()).isEqualTo(new CommandTest(List.of("test", "-e", "/tmp/x")));
            assertThat(check.interval()).isEqualTo(Duration.ofMinutes(1));
            assertThat(check.startPeriod()).isEqualTo(Duration.ZERO);
        });
    }

    @Test
    void rejectAHealthCheckOfTwoKinds() {
        set("container.healthCheck.command", "true");
        set("container.healthCheck.path", "/");

        assertFails().hasMessage("<container><healthCheck> has both <path> and <command>: give one of them");
    }

    private void set(String property, String value) {
        properties.setProperty("brain." + property, value);
    }

    private ImageSettings settings() {
        return new ImageParameters(from(), container(), 60, timestamp, project, workplace()).settings();
    }

    private Workplace workplace() {
        return new Workplace(project.getBasedir().toPath(), Path.of("target"), true);
    }

    private FromParameter from() {
        return nested().fill("brain.from", new FromParameter());
    }

    private ContainerParameter container() {
        return nested().fill("brain.container", new ContainerParameter());
    }

    private NestedProperties nested() {
        return new NestedProperties(properties, new Properties(), Path.of("/project"));
    }

    private AbstractThrowableAssert<?, ?> assertFails() {
        return assertThatThrownBy(this::settings).isInstanceOf(UserException.class);
    }
}
