package dev.personalbrain.mojo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Path;
import org.apache.maven.artifact.DefaultArtifact;
import org.apache.maven.artifact.handler.DefaultArtifactHandler;
import org.apache.maven.model.Build;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.Test;

class ProjectJarTest {
    @Test
    void isWhatTheBuildPackaged() {
        MavenProject project = project();
        project.getArtifact().setFile(new File("/other/app.jar"));

        assertThat(ProjectJar.of(project)).isEqualTo(Path.of("/other/app.jar"));
    }

    @Test
    void isWhereTheBuildWouldPutItWhereItPackagedNothing() {
        assertThat(ProjectJar.of(project())).isEqualTo(Path.of("/project/target/app-1.jar"));
    }

    private static MavenProject project() {
        MavenProject project = new MavenProject();
        Build build = new Build();
        build.setDirectory("/project/target");
        build.setFinalName("app-1");
        project.setBuild(build);
        project.setArtifact(
                new DefaultArtifact("g", "app", "1", "compile", "jar", null, new DefaultArtifactHandler("jar")));
        return project;
    }
}
