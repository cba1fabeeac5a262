package dev.personalbrain.mojo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Path;
import org.apache.maven.execution.DefaultMavenExecutionRequest;
import org.apache.maven.execution.DefaultMavenExecutionResult;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.DefaultRepositorySystemSession;
import org.junit.jupiter.api.Test;

class WorkplaceTest {
    private final MavenProject project = new MavenProject();

    @Test
    void isTheProjects() {
        project.setFile(new File("/project/pom.xml"));
        project.getBuild().setDirectory("/project/out");

        assertThat(workplace()).isEqualTo(new Workplace(Path.of("/project"), Path.of("/project/out"), true));
    }

    @Test
    void isTheFolderThatMavenWasCalledInWithoutAPom() {
        project.getBuild().setDirectory("${project.basedir}/target");

        assertThat(workplace()).isEqualTo(new Workplace(Path.of("/called"), Path.of("/called/target"), false));
    }

    private Workplace workplace() {
        DefaultMavenExecutionRequest request = new DefaultMavenExecutionRequest();
        request.setBaseDirectory(new File("/called"));
        MavenSession session = new MavenSession(
                null, new DefaultRepositorySystemSession(), request, new DefaultMavenExecutionResult());
        return Workplace.of(session, project);
    }
}
