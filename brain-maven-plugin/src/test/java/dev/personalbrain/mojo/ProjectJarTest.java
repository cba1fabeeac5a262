package dev.personalbrain.mojo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.personalbrain.error.UserException;
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

    @Test
    void isWhatAnotherPackagingCallsAJarToo() {
        MavenProject project = project("ejb", "jar");
        project.getArtifact().setFile(new File("/project/target/app-1.jar"));

        assertThat(ProjectJar.of(project)).isEqualTo(Path.of("/project/target/app-1.jar"));
    }

    @Test
    void isNotAWebArchive() {
        MavenProject project = project("war", "war");
        project.getArtifact().setFile(new File("/project/target/app-1.war"));

        assertThatThrownBy(() -> ProjectJar.of(project))
                .isInstanceOf(UserException.class)
                .hasMessage(
                        "packaging 'war' of app makes no jar that could be released: use packaging jar, or set <skip>"
                                + " for this project");
    }

    private static MavenProject project() {
        return project("jar", "jar");
    }

    private static MavenProject project(String packaging, String extension) {
        MavenProject project = new MavenProject();
        Build build = new Build();
        build.setDirectory("/project/target");
        build.setFinalName("app-1");
        project.setBuild(build);
        project.setArtifactId("app");
        project.setPackaging(packaging);
        DefaultArtifactHandler handler = new DefaultArtifactHandler(packaging);
        handler.setExtension(extension);
        project.setArtifact(new DefaultArtifact("g", "app", "1", "compile", packaging, null, handler));
        return project;
    }
}
