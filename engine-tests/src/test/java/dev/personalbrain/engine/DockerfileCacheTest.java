package dev.personalbrain.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.jr.ob.JSON;

/** A build does anew what has changed, and nothing else. */
class DockerfileCacheTest {
    private static final String NAME = Engine.running().newImage("cache");

    @TempDir
    private static Path folder;

    @AfterAll
    static void removeImages() throws Exception {
        Docker.remove(NAME + ":first", NAME + ":code", NAME + ":library");
    }

    @Test
    void takesTheModulesAndAllOtherLayersFromTheCache() throws Exception {
        SmallApplication application = SmallApplication.in(folder);
        try (FolderServer repository = FolderServer.start(MavenBuild.repository())) {
            // Part of what is cached: the same for all builds.
            List<String> sources = List.of("--build-arg", "BRAIN_SOURCES=" + repository.base());
            Docker.build(application.dockerfile(), NAME + ":first", sources);
            repository.close();

            Docker.build(application.saying("changed").dockerfile(), NAME + ":code", sources);
            Docker.build(application.dockerfile("-Dslf4j.version=2.0.16"), NAME + ":library", sources);
        }

        assertThat(Docker.run("run", "--rm", NAME + ":code")).isEqualTo("changed");
        List<Object> first = layers(NAME + ":first");
        assertThat(common(first, layers(NAME + ":code"))).isEqualTo(first.size() - 2);
        // Those of the native module, and of the libraries before the one that has changed.
        assertThat(common(first, layers(NAME + ":library")))
                .isGreaterThan(layers(Engine.running().base()).size() + 1);
    }

    private static int common(List<Object> one, List<Object> other) {
        assertThat(other).hasSameSizeAs(one);
        int number = 0;
        while (one.get(number).equals(other.get(number))) {
            number++;
        }
        return number;
    }

    /** From the base on. The last two are the application's and its empty folder of data. */
    private static List<Object> layers(String image) throws Exception {
        return JSON.std.listFrom(Docker.run("image", "inspect", "--format", "{{json .RootFS.Layers}}", image));
    }
}
