package dev.personalbrain.mojo;

import dev.personalbrain.image.ImagePlan;
import dev.personalbrain.image.ImageReference;
import dev.personalbrain.image.jib.ImageFile;
import dev.personalbrain.image.jib.ImageOutcome;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;

/**
 * Builds the application's image and writes it to a file for each platform, {@code target/NAME-image-PLATFORM.tar}, that {@code docker
 * load} reads, or as an OCI image layout. Needs no Docker, and no network where the base image is in the cache or in a file. The same
 * input gives the same bytes. This is the goal to bind in a pom: it does not fork the build as {@code brain:dockerTar} does.
 *
 * @since 0.1.0
 */
@Mojo(
        name = "dockerTar-no-fork",
        defaultPhase = LifecyclePhase.PACKAGE,
        requiresDependencyResolution = ResolutionScope.RUNTIME_PLUS_SYSTEM,
        threadSafe = true)
public class DockerTarNoForkMojo extends AbstractBuildMojo {
    /**
     * The form of the image: {@code docker}, a tar for {@code docker load}; {@code oci}, a tar of an OCI image layout, {@code
     * target/NAME-image-PLATFORM-oci.tar}; {@code oci-folder}, an OCI image layout, {@code target/NAME-image-PLATFORM-oci/}.
     *
     * @since 0.1.0
     */
    @Parameter(property = "brain.tar.format", defaultValue = "docker")
    private String tarFormat;

    /** For Maven. */
    public DockerTarNoForkMojo() {}

    @Override
    void run() throws Exception {
        ImageFile form = ImageFile.parse(tarFormat);
        ImageReference name = name();
        Set<String> tags = tags();
        List<ImagePlan> plans = plans();
        requireFilesOfTheirOwn(plans.size());
        for (ImagePlan plan : plans) {
            Path file = file(plan, form);
            ImageOutcome outcome = build(builder -> builder.write(plan, name, tags, form, file));
            say(plan, name, form, file, outcome, plans.size() == 1 ? "" : "-" + plan.platform());
        }
    }

    private Path file(ImagePlan plan, ImageFile form) {
        String usual = settings().names().name() + "-image-" + plan.platform() + form.ending();
        return outputPaths().tar().orElse(target().resolve(usual));
    }

    private void say(
            ImagePlan plan, ImageReference name, ImageFile form, Path file, ImageOutcome outcome, String suffix)
            throws IOException {
        finish("Image " + name.name() + " for " + plan.platform() + ": " + file, outcome, suffix);
        if (form == ImageFile.DOCKER) {
            getLog().info("  docker load -i " + file);
            sayHowToRun(plan, name.withTag(name.tagOrLatest()).toString());
        }
    }

    private void requireFilesOfTheirOwn(int platforms) {
        if (platforms > 1) {
            outputPaths().requireNone(platforms);
        }
    }
}
