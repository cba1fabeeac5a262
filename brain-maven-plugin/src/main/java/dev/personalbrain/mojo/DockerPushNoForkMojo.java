package dev.personalbrain.mojo;

import dev.personalbrain.error.ExitCode;
import dev.personalbrain.error.UserException;
import dev.personalbrain.image.ImagePlan;
import dev.personalbrain.image.ImageReference;
import dev.personalbrain.image.jib.ImageFormat;
import dev.personalbrain.image.jib.ImageOutcome;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.ResolutionScope;

/**
 * Builds the application's image and pushes it to the registry that {@code <to><image>} names; needs no Docker. Only the layers that
 * the registry lacks are sent. Where several platforms are asked for, the tags name a list with one image for each. This is the goal to
 * bind in a pom: it does not fork the build as {@code brain:dockerPush} does.
 *
 * @since 0.1.0
 */
@Mojo(
        name = "dockerPush-no-fork",
        defaultPhase = LifecyclePhase.DEPLOY,
        requiresDependencyResolution = ResolutionScope.RUNTIME_PLUS_SYSTEM,
        threadSafe = true)
public class DockerPushNoForkMojo extends AbstractBuildMojo {
    /** For Maven. */
    public DockerPushNoForkMojo() {}

    @Override
    void run() throws Exception {
        ImageReference target = named().orElseThrow(DockerPushNoForkMojo::missing);
        Set<String> tags = tags();
        ImageFormat format = format();
        // Said at once, before all the work.
        registryAccess().requirePush(target);
        List<ImagePlan> plans = plans();
        ImageOutcome outcome = build(builder -> builder.push(plans, target, tags, format));
        finish(headline(plans, outcome), outcome, "");
        sayHowToRun(plans.get(0), target.name() + "@" + outcome.result().digest());
    }

    private static String headline(List<ImagePlan> plans, ImageOutcome outcome) {
        String platforms =
                plans.stream().map(plan -> plan.platform().toString()).collect(Collectors.joining(", "));
        return "Image " + outcome.result().image() + " for " + platforms
                + (outcome.result().pushed() ? " is pushed" : " was in the registry already") + ", tags "
                + String.join(", ", outcome.result().tags());
    }

    private static UserException missing() {
        return new UserException(
                ExitCode.CONFIGURATION,
                "<to><image> is missing: where is the image to be pushed? (as registry.example.com/team/app:1.0, or with"
                        + " -Dbrain.to.image=NAME)");
    }
}
