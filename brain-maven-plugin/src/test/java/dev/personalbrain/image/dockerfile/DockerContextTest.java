package dev.personalbrain.image.dockerfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.personalbrain.application.Templates;
import dev.personalbrain.error.UserException;
import dev.personalbrain.golden.Golden;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DockerContextTest {
    @TempDir
    Path folder;

    private Path docker;
    private SampleImages images;

    @BeforeEach
    void name() {
        docker = folder.resolve("target/docker");
        images = new SampleImages(folder);
    }

    @ParameterizedTest
    @CsvSource({
        "full, MULTI_STAGE, ANY, full",
        "full, MULTI_STAGE, BUILDKIT, buildkit",
        "plain, MULTI_STAGE, ANY, plain",
        "mixed, MULTI_STAGE, ANY, mixed",
        "bun, MULTI_STAGE, ANY, bun",
        "bun, MULTI_STAGE, BUILDKIT, bun-buildkit",
        "bundled, MULTI_STAGE, ANY, bundled",
        "full, RUNTIME_INSTALL, ANY, runtime-install",
        "full, RUNTIME_INSTALL, BUILDKIT, runtime-install-buildkit",
        "plain, RUNTIME_INSTALL, BUILDKIT, runtime-install-plain",
        "bun, RUNTIME_INSTALL, ANY, runtime-install-bun",
        "bun, RUNTIME_INSTALL, BUILDKIT, runtime-install-bun-buildkit",
        "full, LAZY, ANY, lazy",
        "plain, LAZY, ANY, lazy-plain",
        "mixed, LAZY, BUILDKIT, lazy-mixed",
        "bun, LAZY, ANY, lazy-bun",
        "full, FROM_SOURCE, ANY, from-source",
        "plain, FROM_SOURCE, ANY, from-source-plain",
        "bun, FROM_SOURCE, BUILDKIT, from-source-bun-buildkit"
    })
    void rendersTheDockerfileThatIsExpected(String application, Strategy strategy, Builder builder, String golden)
            throws IOException {
        images.context(application, strategy, builder).write(docker);

        for (String name : List.of("Dockerfile", ".dockerignore", "compose.yaml")) {
            Golden.check("dockerfile/" + golden + "/" + name, Files.readString(docker.resolve(name)));
        }
    }

    @Test
    void holdsWhatTheDockerfileCopiesAndNoNativeModule() throws IOException {
        images.context("full", Builder.ANY).write(docker);

        assertThat(files())
                .containsExactly(
                        ".dockerignore",
                        "Dockerfile",
                        "brain-classpath.jar",
                        "brain-health.jar",
                        "brain-installer.jar",
                        "brain-wrapper.sh",
                        "brain.args",
                        "brain.jar",
                        "compose.yaml",
                        "lib",
                        "lib/changing-2.0-SNAPSHOT.jar",
                        "lib/pure-1.0.jar",
                        "native-modules.json");
        assertThat(docker.resolve("brain-wrapper.sh")).isExecutable();
    }

    @Test
    void holdsTheProgramOfBunAndItsInstallerAndTheProjectsOwnFilesForIt() throws IOException {
        images.context("bun", Builder.ANY).write(docker);

        assertThat(files())
                .containsExactly(
                        ".dockerignore",
                        "Dockerfile",
                        "brain",
                        "brain-health.mjs",
                        "brain-installer",
                        "brain-installer/main.mjs",
                        "compose.yaml",
                        "native-modules.json",
                        "package.json",
                        "vendor",
                        "vendor/vendored",
                        "vendor/vendored/" + "0123456789abcdef".repeat(4),
                        "vendor/vendored/" + "0123456789abcdef".repeat(4) + "/own.node");
        assertThat(docker.resolve("brain")).isExecutable();
    }

    @Test
    void holdsTheWrapperOfAProgramOfBunWhereAContainerInstalls() throws IOException {
        images.context("bun", Strategy.LAZY, Builder.ANY).write(docker);

        assertThat(docker.resolve("brain-wrapper.sh")).isExecutable();
        assertThat(images.context("bun", Strategy.LAZY, Builder.ANY)
                        .commands(docker)
                        .get(1))
                .contains("-v personal-brain-data:/app/data -v personal-brain-modules:/app/modules ");
    }

    @Test
    void replacesTheFolderAsAWhole() throws IOException {
        images.context("full", Builder.ANY).write(docker);
        Files.writeString(docker.resolve("stray"), "x");

        images.context("plain", Builder.ANY).write(docker);

        assertThat(files()).doesNotContain("stray", "brain.jar").contains("My.App_2.jar");
        assertThat(docker.getParent())
                .isDirectoryNotContaining(file -> file.getFileName().toString().startsWith("."));
    }

    @Test
    void leavesTheOldFolderInPlaceWhereTheNewOneFails() throws IOException {
        images.context("plain", Builder.ANY).write(docker);
        DockerContext context = images.context("full", Builder.ANY);
        Files.delete(folder.resolve("brain/brain.jar"));

        assertThatThrownBy(() -> context.write(docker)).isInstanceOf(IOException.class);

        assertThat(files()).contains("My.App_2.jar");
        assertThat(docker.getParent())
                .isDirectoryNotContaining(file -> file.getFileName().toString().startsWith("."));
    }

    @Test
    void beginsWithAnImageOfTheLocalDaemonByItsPlainName() throws IOException {
        assertThat(dockerfile("docker://127.0.0.1:5000/base/jre:17"))
                .contains("ARG BASE_IMAGE=127.0.0.1:5000/base/jre\nARG BASE_VERSION=17\n");
    }

    @Test
    void keepsTagAndDigestTogether() throws IOException {
        String digest = "sha256:" + "0".repeat(64);

        assertThat(dockerfile("jre:17@" + digest))
                .contains("ARG BASE_IMAGE=jre\nARG BASE_VERSION=17@" + digest + "\n")
                .contains("FROM ${BASE_IMAGE}:${BASE_VERSION} AS runtime");
    }

    @Test
    void beginsWithADigestAlone() throws IOException {
        String digest = "sha256:" + "0".repeat(64);

        assertThat(dockerfile("jre@" + digest))
                .contains("ARG BASE_IMAGE=jre\nARG BASE_VERSION=" + digest + "\n")
                .contains("FROM ${BASE_IMAGE}@${BASE_VERSION} AS runtime");
    }

    @Test
    void beginsWithTheDigestThatIsLocked() throws IOException {
        String digest = "sha256:" + "0".repeat(64);
        Path lock = Files.writeString(folder.resolve("base.lock"), "jre:17 " + digest + "\n");
        images.lockedBy(lock);

        assertThat(dockerfile("jre:17"))
                .contains("ARG BASE_VERSION=17@" + digest + "\n")
                .contains("org.opencontainers.image.base.name=\"jre:17\"");
        assertThat(dockerfile("docker://jre:17")).contains("ARG BASE_VERSION=17\n");
    }

    @Test
    void saysWhatToDoWithABaseImageThatIsAFile() {
        assertThatThrownBy(() -> dockerfile("tar://base.tar"))
                .isInstanceOf(UserException.class)
                .hasMessage("<from><image> 'tar:///home/user/base.tar': a Dockerfile cannot begin with a file; load it"
                        + " with 'docker load --input /home/user/base.tar' and give docker://NAME, with the name that"
                        + " this prints");
    }

    @Test
    void takesTheUsersTemplate() throws IOException {
        Templates templates = template("# [=made]\nFROM [=baseImage]\n");

        images.from("jre:17").context("plain", Builder.ANY, templates).write(docker);

        assertThat(docker.resolve("Dockerfile")).content().endsWith("\nFROM jre\n");
    }

    @Test
    void rejectsATemplateWhoseFilesItWouldNotKnowAgain() throws IOException {
        Templates templates = template("FROM [=baseImage]\n");

        assertThatThrownBy(() -> images.context("plain", Builder.ANY, templates))
                .isInstanceOf(UserException.class)
                .hasMessageStartingWith("template Dockerfile.multi-stage.ftl: begin it with the line '# [=made]'");
    }

    @Test
    void tellsWhatToType() throws IOException {
        assertThat(images.context("full", Builder.ANY).commands(Path.of("target/docker")))
                .containsExactly(
                        "docker build -t personal-brain target/docker",
                        "docker run -p 53:53/udp -p 3333:3333 -v personal-brain-data:/app/data personal-brain");
    }

    private Templates template(String text) throws IOException {
        Path own = Files.createDirectory(folder.resolve("templates"));
        Files.writeString(own.resolve("Dockerfile.multi-stage.ftl"), text);
        return new Templates(Optional.of(own));
    }

    private String dockerfile(String base) throws IOException {
        images.from(base).context("plain", Builder.ANY).write(docker);
        return Files.readString(docker.resolve("Dockerfile"));
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.walk(docker)) {
            return files.filter(file -> !file.equals(docker))
                    .map(file -> docker.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }
}
