package dev.personalbrain.mojo;

import dev.personalbrain.error.ExitCode;
import dev.personalbrain.error.UserException;
import dev.personalbrain.image.ImagePlan;
import dev.personalbrain.image.ImageReference;
import dev.personalbrain.image.jib.ImageOutcome;
import dev.personalbrain.platform.Platform;
import java.util.List;
import java.util.Set;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.ResolutionScope;

/**
 * Builds the application's image and loads it into the local Docker daemon. No Dockerfile is read and nothing is run to build it. Of an
 * image whose first layers the daemon has, only the others are sent. Without {@code <to><image>} it is called after the application and
 * its version. This is the goal to bind in a pom: it does not fork the build as {@code brain:dockerBuild} does.
 *
 * @since 0.1.0
 */
@Mojo(
        name = "dockerBuild-no-fork",
        defaultPhase = LifecyclePhase.PACKAGE,
        requiresDependencyResolution = ResolutionScope.RUNTIME_PLUS_SYSTEM,
        threadSafe = true)
public class DockerBuildNoForkMojo extends AbstractBuildMojo {
    /** For Maven. */
    public DockerBuildNoForkMojo() {}

    @Override
    void run() throws Exception {
        ImageReference name = name();
        Set<String> tags = tags();
        requireOne(platforms());
        ImagePlan plan = plans().get(0);
        ImageOutcome outcome = build(builder -> builder.load(plan, name, tags));
        finish(
                "Image " + name.name() + " for " + plan.platform() + " is in the Docker daemon, tags "
                        + String.join(", ", outcome.result().tags()),
                outcome,
                "");
        sayHowToRun(plan, name.withTag(name.tagOrLatest()).toString());
    }

    private static void requireOne(List<Platform> platforms) {
        if (platforms.size() > 1) {
            throw new UserException(
                    ExitCode.CONFIGURATION,
                    "<platforms>: a Docker daemon takes an image for one platform, not for " + platforms
                            + ": choose one with -Dbrain.platform, or use brain:dockerPush");
        }
    }
}
