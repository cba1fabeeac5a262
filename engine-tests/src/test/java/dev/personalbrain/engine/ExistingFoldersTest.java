package dev.personalbrain.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A base image that has the application's folders already, with other modes and owners. */
class ExistingFoldersTest {
    private static final String BASE = Engine.running().newImage("existing-base");
    private static final String IMAGE = Engine.running().newImage("existing");
    private static final String BUILT = IMAGE + ":built";
    private static final String LOADED = IMAGE + ":loaded";

    @TempDir
    private static Path folder;

    private static Path context;

    @BeforeAll
    static void makeImages() throws Exception {
        Path base = Files.createDirectories(folder.resolve("base"));
        Files.writeString(
                base.resolve("Dockerfile"), """
                FROM %s
                USER 0:0
                RUN mkdir -p /app/data /app/cache /var/cache/app \\
                    && chmod 0700 /app /var/cache/app && chmod 0711 /app/data \\
                    && chown 1000:1000 /app /app/data /app/cache
                """.formatted(Engine.running().base()));
        Docker.build(base, BASE, List.of());
        Docker.run("push", "--quiet", BASE);
        Path project = folder.resolve("small");
        context = SmallApplication.in(project, """
                <container>
                  <workingDirectory>/app/work</workingDirectory>
                  <volumes>
                    <volume>/app/cache</volume>
                    <volume>/var/cache/app</volume>
                  </volumes>
                </container>
                """).dockerfile("-Dbrain.from.image=" + BASE);
        build(Docker::build, BUILT);
        MavenBuild.in(project)
                .with("-Dbrain.from.image=" + BASE)
                .run("brain:dockerBuild", "-Dbrain.to.image=" + LOADED);
    }

    @AfterAll
    static void removeImages() throws Exception {
        Docker.remove(BUILT, LOADED, IMAGE + ":buildkit", IMAGE + ":buildah", BASE);
    }

    @Test
    void getTheModesAndOwnersThatTheyShouldHave() throws Exception {
        Map<String, ContentEntry> built = LayerContents.of(BUILT, "app");

        assertThat(built)
                .containsEntry("app", ContentEntry.folder(0755, "0:0"))
                .containsEntry("app/work", ContentEntry.folder(0755, "0:0"))
                .containsEntry("app/data", ContentEntry.folder(0755, "10001:10001"))
                .containsEntry("app/cache", ContentEntry.folder(0755, "10001:10001"));
        Docker.requireSame(BUILT, LOADED);
        Differences.between(BUILT, LayerContents.of(BUILT, "var"), LOADED, LayerContents.of(LOADED, "var"))
                .requireNone();
    }

    @ParameterizedTest
    @EnumSource
    void getThemFromEveryBuilder(OtherBuilder builder) throws Exception {
        String image = IMAGE + ":" + builder.shortName();
        build(builder::build, image);

        Docker.requireSame(BUILT, image);
    }

    @Test
    void areTheUsersToWriteTo() throws Exception {
        for (String image : List.of(BUILT, LOADED)) {
            assertThat(Docker.run("run", "--rm", "--read-only", "--tmpfs", "/tmp", image))
                    .isEqualTo("native code works");
            assertThat(Docker.run(
                            "run",
                            "--rm",
                            "--entrypoint",
                            "sh",
                            image,
                            "-c",
                            "touch /app/data/x /app/cache/x /var/cache/app/x && pwd"))
                    .isEqualTo("/app/work");
        }
    }

    private static void build(Way.Build build, String image) throws IOException, InterruptedException {
        try (FolderServer repository = FolderServer.start(MavenBuild.repository())) {
            build.run(context, image, List.of("--build-arg", "BRAIN_SOURCES=" + repository.base()));
        }
    }
}
