package dev.personalbrain.mojo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class NestedPropertiesTest {
    private final Properties commandLine = new Properties();
    private final Properties pom = new Properties();
    private final NestedProperties properties = new NestedProperties(commandLine, pom, Path.of("/project"));

    @Test
    void fillTextsListsMapsAndNumbers() {
        commandLine.setProperty("brain.container.user", "1:2");
        commandLine.setProperty("brain.container.ports", "80,443/tcp");
        commandLine.setProperty("brain.container.environment", "A=1,B=2");
        commandLine.setProperty("brain.container.healthCheck.path", "/health");
        commandLine.setProperty("brain.container.healthCheck.retries", "7");

        ContainerParameter container = properties.fill("brain.container", new ContainerParameter());

        assertThat(container.user()).isEqualTo("1:2");
        assertThat(container.ports()).containsExactly("80", "443/tcp");
        assertThat(container.environment()).isEqualTo(Map.of("A", "1", "B", "2"));
        assertThat(container.healthCheck().path()).isEqualTo("/health");
        assertThat(container.healthCheck().retries()).isEqualTo(7);
        assertThat(container.labels()).isEmpty();
    }

    @Test
    void fillWhatIsTrueOrFalse() {
        commandLine.setProperty("brain.bun.minimal", "true");

        assertThat(properties.fill("brain.bun", new BunParameter()).minimal()).isTrue();
    }

    @Test
    void refuseWhatIsNeitherTrueNorFalse() {
        commandLine.setProperty("brain.npm.prune", "yes");

        assertThatThrownBy(() -> properties.fill("brain.npm", new NpmParameter()))
                .hasMessage("brain.npm.prune: 'yes': expected true or false");
    }

    @Test
    void takeARelativeFileFromTheProject() {
        commandLine.setProperty("brain.from.lock", "base.lock");

        assertThat(properties.fill("brain.from", new FromParameter()).lock()).isEqualTo(new File("/project/base.lock"));
    }

    @Test
    void winOverTheElementOnTheCommandLineAlone() {
        FromParameter from = new FromParameter();
        from.set("element");
        pom.setProperty("brain.from.image", "pom");
        assertThat(properties.fill("brain.from", from).image()).isEqualTo("element");

        commandLine.setProperty("brain.from.image", "line");
        assertThat(properties.fill("brain.from", from).image()).isEqualTo("line");
    }

    @Test
    void standInWhereThereIsNoElement() {
        pom.setProperty("brain.from.image", "pom");
        pom.setProperty("brain.from.auth.username", "me");

        FromParameter from = properties.fill("brain.from", new FromParameter());

        assertThat(from.image()).isEqualTo("pom");
        assertThat(from.auth().username()).isEqualTo("me");
    }

    @Test
    void takeAnEmptyTextForNone() {
        FromParameter from = new FromParameter();
        from.set("element");
        commandLine.setProperty("brain.from.image", "");

        assertThat(properties.fill("brain.from", from).image()).isNull();
    }

    @Test
    void leaveWhatNobodyMentionsAlone() {
        ContainerParameter container = properties.fill("brain.container", new ContainerParameter());

        assertThat(container.healthCheck()).isNull();
        assertThat(container.user()).isNull();
    }
}
