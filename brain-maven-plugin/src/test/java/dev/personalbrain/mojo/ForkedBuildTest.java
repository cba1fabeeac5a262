package dev.personalbrain.mojo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.artifact.DefaultArtifact;
import org.apache.maven.artifact.handler.DefaultArtifactHandler;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.Test;

class ForkedBuildTest {
    @Test
    void leavesItsArtifactsToTheProjectForTheModulesThatComeLater() {
        MavenProject project = project(null);
        MavenProject fork = project(new File("app-1.0.jar"));
        Artifact tests = artifact("tests");
        fork.addAttachedArtifact(tests);
        project.setExecutionProject(fork);

        ForkedBuild.adopt(project);
        ForkedBuild.adopt(project);

        assertThat(project.getArtifact().getFile()).isEqualTo(new File("app-1.0.jar"));
        assertThat(project.getAttachedArtifacts()).containsExactly(tests);
    }

    @Test
    void leavesOutWhatNoClassPathCanName() {
        MavenProject project = project(null);
        MavenProject fork = project(new File("app-1.0.jar"));
        fork.addAttachedArtifact(new DefaultArtifact(
                "org.example",
                "app",
                "1.0",
                null,
                "java-source",
                "sources",
                new DefaultArtifactHandler("java-source")));
        project.setExecutionProject(fork);

        ForkedBuild.adopt(project);

        assertThat(project.getAttachedArtifacts()).isEmpty();
    }

    @Test
    void changesNothingWhereThereWasNone() {
        MavenProject project = project(new File("app-1.0.jar"));

        ForkedBuild.adopt(project);

        assertThat(project.getArtifact().getFile()).isEqualTo(new File("app-1.0.jar"));
    }

    private static MavenProject project(File jar) {
        MavenProject project = new MavenProject();
        project.setArtifact(artifact(null));
        project.getArtifact().setFile(jar);
        return project;
    }

    private static Artifact artifact(String classifier) {
        DefaultArtifactHandler handler = new DefaultArtifactHandler("jar");
        handler.setAddedToClasspath(true);
        return new DefaultArtifact("org.example", "app", "1.0", null, "jar", classifier, handler);
    }
}
