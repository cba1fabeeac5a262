package dev.personalbrain.mojo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.personalbrain.error.UserException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProjectIdentityTest {
    @TempDir
    Path folder;

    @Test
    void isThePoms() {
        MavenProject project = new MavenProject();
        project.setArtifactId("brain");
        project.setVersion("1.0");
        project.setDescription("Remembers");

        assertThat(ProjectIdentity.of(project)).isEqualTo(new ProjectIdentity("brain", "1.0", "Remembers"));
    }

    @Test
    void isThePackagesWithoutAPom() throws IOException {
        write("{\"name\": \"brain\", \"version\": \"0.1.0\"}");

        assertThat(ProjectIdentity.of(folder)).isEqualTo(new ProjectIdentity("brain", "0.1.0", ""));
    }

    @Test
    void leavesTheScopeOut() throws IOException {
        write("{\"name\": \"@team/brain\", \"version\": \"0.1.0\"}");

        assertThat(ProjectIdentity.of(folder).name()).isEqualTo("brain");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"name\": \"brain\"}", "{\"version\": \"0.1.0\"}"})
    void needsNameAndVersion(String json) throws IOException {
        write(json);

        assertThatThrownBy(() -> ProjectIdentity.of(folder))
                .isInstanceOf(UserException.class)
                .hasMessageMatching(".*package.json has no \"(name|version)\": .*");
    }

    private void write(String json) throws IOException {
        Files.writeString(folder.resolve("package.json"), json);
    }
}
