package dev.personalbrain.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** However an image is made of an application, it is the same one. */
@ExtendWith(ImagesOfTheTests.Resolver.class)
class SameImageTest {
    @ParameterizedTest
    @EnumSource
    void dockerBuildAndDockerPushMakeTheSameFiles(TestApplication application, ImagesOfTheTests images)
            throws Exception {
        Map<String, ContentEntry> built = LayerContents.of(images.of(application, Way.DOCKERFILE), "app");
        Map<String, ContentEntry> pushed = LayerContents.of(images.of(application, Way.PUSH), "app");

        assertThat(built).hasSizeGreaterThan(8);
        Differences.between("docker build", built, "brain:dockerPush", pushed).requireNone();
    }

    @ParameterizedTest
    @EnumSource
    void dockerBuildAndDockerPushMakeTheSameConfiguration(TestApplication application, ImagesOfTheTests images)
            throws Exception {
        Map<String, String> built = Docker.configuration(images.of(application, Way.DOCKERFILE));
        Map<String, String> pushed = Docker.configuration(images.of(application, Way.PUSH));

        assertThat(built).containsKeys("User", "Entrypoint", "Env BRAIN_DATA_DIR", "Volumes /app/data");
        Differences.between("docker build", built, "brain:dockerPush", pushed).requireNone();
    }

    @ParameterizedTest
    @EnumSource
    void theFilesOfTheBaseAreLeftAsTheyAre(TestApplication application, ImagesOfTheTests images) throws Exception {
        Map<String, ContentEntry> base = Docker.contents(application.base(), "opt");
        Map<String, ContentEntry> pushed = Docker.contents(images.of(application, Way.PUSH), "opt");

        Differences.between("base", base, "brain:dockerPush", pushed).requireNone();
    }

    /** The id is the hash of the configuration, which names each layer's hash. */
    @ParameterizedTest
    @EnumSource
    void registryEngineAndFileGetOneImage(TestApplication application, ImagesOfTheTests images) throws Exception {
        String pushed = id(images.of(application, Way.PUSH));

        assertThat(id(images.of(application, Way.LOAD))).isEqualTo(pushed);
        assertThat(id(images.of(application, Way.TAR))).isEqualTo(pushed);
    }

    private static String id(String image) throws Exception {
        return Docker.run("image", "inspect", "--format", "{{.Id}}", image);
    }
}
