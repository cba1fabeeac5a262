package dev.personalbrain.mojo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.personalbrain.analysis.Dependency;
import dev.personalbrain.error.UserException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.artifact.DefaultArtifact;
import org.apache.maven.artifact.handler.DefaultArtifactHandler;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResolvedArtifactsTest {
    @TempDir
    Path repository;

    @Test
    void haveThePathThatARepositoryKeepsThemAt() throws IOException {
        Dependency dependency = convert(artifact("io.netty", "1.0", "linux-x86_64", "compile"));

        assertThat(dependency.id()).isEqualTo("io.netty:lib:linux-x86_64:1.0");
        assertThat(dependency.repositoryPath()).isEqualTo("io/netty/lib/1.0/lib-1.0-linux-x86_64.jar");
        assertThat(dependency.snapshot()).isFalse();
        assertThat(dependency.project()).isFalse();
    }

    @Test
    void haveTheTimeStampedPathWhereTheyAreRemoteSnapshots() throws IOException {
        Dependency dependency = convert(artifact("org.example", "1.0-20260102.030405-6", null, "runtime"));

        assertThat(dependency.id()).isEqualTo("org.example:lib:1.0-SNAPSHOT");
        assertThat(dependency.repositoryPath()).isEqualTo("org/example/lib/1.0-SNAPSHOT/lib-1.0-20260102.030405-6.jar");
        assertThat(dependency.snapshot()).isTrue();
    }

    @Test
    void areTheProjectsWhereTheReactorBuildsThem() throws IOException {
        MavenProject module = new MavenProject();
        module.setGroupId("org.example");
        module.setArtifactId("lib");
        module.setVersion("1.0");

        assertThat(convert(artifact("org.example", "1.0", null, "compile"), module)
                        .project())
                .isTrue();
        assertThat(convert(artifact("org.example", "2.0", null, "compile"), module)
                        .project())
                .isFalse();
    }

    @Test
    void areTheProjectsWhereTheirScopeIsSystem() throws IOException {
        assertThat(convert(artifact("org.example", "1.0", null, "system")).project())
                .isTrue();
    }

    @Test
    void areTheProjectsWhereTheyWereOnlyInstalledLocally() throws IOException {
        Artifact artifact = artifact("org.example", "1.0", null, "compile");
        note("lib-1.0.jar>=", "lib-1.0.pom>central=");

        assertThat(convert(artifact).project()).isTrue();
    }

    @Test
    void areNotTheProjectsWhereARepositoryHasThemToo() throws IOException {
        Artifact artifact = artifact("org.example", "1.0", null, "compile");
        note("lib-1.0.jar>=", "lib-1.0.jar>central=");

        assertThat(convert(artifact).project()).isFalse();
    }

    @Test
    void areJarsOfTheRuntimeClassPathOnly() throws IOException {
        DefaultArtifactHandler pom = new DefaultArtifactHandler("pom");
        Artifact noJar = new DefaultArtifact("org.example", "bom", "1.0", "compile", "pom", null, pom);

        assertThat(new ResolvedArtifacts(List.of())
                        .dependencies(List.of(
                                noJar,
                                artifact("org.example", "1.0", null, "test"),
                                artifact("org.example", "1.0", null, "provided"))))
                .isEmpty();
    }

    @Test
    void areRefusedWhereTheyAreNotPackagedYet() throws IOException {
        Artifact artifact = artifact("org.example", "1.0", null, "compile");
        Path classes = Files.createDirectories(repository.resolve("target/classes"));
        artifact.setFile(classes.toFile());

        assertThatThrownBy(() -> convert(artifact))
                .isInstanceOf(UserException.class)
                .hasMessage("dependency org.example:lib:jar:1.0 is a folder, " + classes
                        + ", not a jar: it is built here and has not been packaged yet; run the goal with the phase 'package'"
                        + " or a later one");
    }

    private Artifact artifact(String groupId, String version, String classifier, String scope) throws IOException {
        DefaultArtifactHandler handler = new DefaultArtifactHandler("jar");
        handler.setAddedToClasspath(true);
        Artifact artifact = new DefaultArtifact(groupId, "lib", version, scope, "jar", classifier, handler);
        Path file = repository.resolve("lib-" + version + ".jar");
        Files.write(file, new byte[0]);
        artifact.setFile(file.toFile());
        return artifact;
    }

    private void note(String... lines) throws IOException {
        Files.write(repository.resolve("_remote.repositories"), List.of(lines));
    }

    private static Dependency convert(Artifact artifact, MavenProject... reactor) {
        return new ResolvedArtifacts(List.of(reactor))
                .dependencies(List.of(artifact))
                .get(0);
    }
}
