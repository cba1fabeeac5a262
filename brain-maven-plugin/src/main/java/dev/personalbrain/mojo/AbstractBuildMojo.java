package dev.personalbrain.mojo;

import dev.personalbrain.assembly.Assembled;
import dev.personalbrain.error.ExitCode;
import dev.personalbrain.error.UserException;
import dev.personalbrain.image.BaseCheck;
import dev.personalbrain.image.DefaultName;
import dev.personalbrain.image.ImagePlan;
import dev.personalbrain.image.ImageReference;
import dev.personalbrain.image.RunCommand;
import dev.personalbrain.image.jib.BuildSettings;
import dev.personalbrain.image.jib.ImageBuilder;
import dev.personalbrain.image.jib.ImageOutcome;
import dev.personalbrain.image.jib.ImageSummary;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.maven.plugins.annotations.Parameter;

/** What the goals share that build an image without a Docker engine: what it is called, and what is said and written about it. */
abstract class AbstractBuildMojo extends AbstractRegistryMojo {
    /**
     * How the local Docker daemon is spoken to: {@code <executable>} and {@code <environment>}.
     *
     * @since 0.1.0
     */
    @Parameter
    private DockerClientParameter dockerClient;

    /**
     * Where the image's digest, id and description are written, and the image of {@code brain:dockerTar}: {@code <digest>}, {@code
     * <imageId>}, {@code <imageJson>}, {@code <tar>}.
     *
     * @since 0.1.0
     */
    @Parameter
    private OutputPathsParameter outputPaths;

    /**
     * Whether the application's native files are compared with the shared libraries of the base image, so that one that cannot be
     * loaded there is found while the image is built: {@code auto} does so for npm modules, and for others where it takes no download;
     * {@code required} always; {@code off} never. What an npm module lacks, and with {@code required} any module, ends the build.
     *
     * @since 0.1.0
     */
    @Parameter(property = "brain.baseCheck", defaultValue = "auto")
    private String baseCheck;

    /** One call of the builder. */
    interface Build {
        ImageOutcome with(ImageBuilder builder) throws IOException;
    }

    /** As the user has named the image. */
    final Optional<ImageReference> named() {
        Optional<ImageReference> name =
                Optional.ofNullable(to().image()).map(text -> ImageReference.parse("<to><image>", text));
        name.filter(each -> each.digest().isPresent()).ifPresent(each -> {
            throw new UserException(
                    ExitCode.CONFIGURATION,
                    "<to><image> '" + each + "': an image that is yet to be built is not named by a digest: use a tag");
        });
        return name;
    }

    /** As the user has named the image, or after the application and its version. */
    final ImageReference name() {
        return named().orElseGet(() ->
                DefaultName.of(settings().names().name(), settings().version()));
    }

    /** Those beside the one in the name. */
    final Set<String> tags() {
        Set<String> tags = new LinkedHashSet<>();
        to().tags().forEach(tag -> tags.add(ImageReference.parseTag("<to><tags>", tag)));
        return tags;
    }

    /** One for each platform. */
    final List<ImagePlan> plans() throws IOException {
        List<ImagePlan> plans = new ArrayList<>();
        for (Assembled assembled : assemble()) {
            plans.add(planner(assembled.application()).plan(assembled.installedModules()));
            assembled.notes().forEach(note -> getLog().info("Note: " + note));
        }
        return plans;
    }

    final ImageOutcome build(Build build) throws IOException {
        try (ImageLog log = ImageLog.of(session(), getLog())) {
            return build.with(new ImageBuilder(buildSettings(), log));
        }
    }

    /**
     * Says what has become of the image, and leaves its result files.
     *
     * @param suffix of the result files' names
     */
    final void finish(String headline, ImageOutcome outcome, String suffix) throws IOException {
        outputPaths().resultFiles(target(), suffix).write(outcome.result());
        getLog().info(headline);
        ImageSummary.of(outcome).forEach(getLog()::info);
    }

    /** @param image what Docker knows it by */
    final void sayHowToRun(ImagePlan plan, String image) {
        RunCommand run = new RunCommand(settings().names().name(), plan.container());
        getLog().info("  " + run.hardened(image));
    }

    final OutputPathsParameter outputPaths() {
        return nested().fill("brain.outputPaths", outputPaths == null ? new OutputPathsParameter() : outputPaths);
    }

    private BuildSettings buildSettings() {
        DockerClientParameter docker =
                nested().fill("brain.dockerClient", dockerClient == null ? new DockerClientParameter() : dockerClient);
        return new BuildSettings(
                cacheFolder(), registryAccess(), docker.settings(), lock(), BaseCheck.parse(baseCheck));
    }
}
