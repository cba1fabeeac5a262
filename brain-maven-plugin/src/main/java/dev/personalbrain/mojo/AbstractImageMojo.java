package dev.personalbrain.mojo;

import dev.personalbrain.application.Application;
import dev.personalbrain.application.EmbeddedTools;
import dev.personalbrain.image.BaseLock;
import dev.personalbrain.image.ImagePlanner;
import dev.personalbrain.image.jib.ImageFormat;
import dev.personalbrain.platform.Os;
import dev.personalbrain.platform.Platform;
import java.io.File;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.maven.plugins.annotations.Parameter;

/** What the goals share that make an image of the application: its base, its name, how it is started. */
abstract class AbstractImageMojo extends AbstractApplicationMojo {
    /**
     * The base image; {@code <from>eclipse-temurin:21-jre</from>} is short for its name.
     *
     * @since 0.1.0
     */
    @Parameter
    private FromParameter from;

    /**
     * What the image is called; {@code <to>registry.example.com/team/app</to>} is short for its name.
     *
     * @since 0.1.0
     */
    @Parameter
    private ToParameter to;

    /**
     * How the image is started.
     *
     * @since 0.1.0
     */
    @Parameter
    private ContainerParameter container;

    /**
     * How many layers the image may add to its base, from 6 to 100: the more there are, the less an update moves. Native modules and
     * libraries beyond them share layers, the smallest first.
     *
     * @since 0.1.0
     */
    @Parameter(property = "brain.layers", defaultValue = "60")
    private int layers;

    @Override
    final List<Platform> platforms() {
        List<Platform> platforms = super.platforms();
        platforms.forEach(PlatformNames::requireLinux);
        return platforms;
    }

    /** Linux on this machine's processor: what an image runs on, be the machine a Mac. */
    @Override
    final Platform defaultPlatform() {
        return Platform.of(Os.LINUX, super.defaultPlatform().arch());
    }

    @Override
    final Optional<String> mainClass() {
        return new OtherName("<mainClass>", "<container><mainClass>")
                .of(super.mainClass(), Optional.ofNullable(container().mainClass()));
    }

    @Override
    final List<String> jvmArguments() {
        return new OtherName("<jvmArguments>", "<container><jvmFlags>")
                .of(super.jvmArguments(), container().jvmFlags());
    }

    /** Never null; with what the command line says. */
    final FromParameter from() {
        return nested().fill("brain.from", from == null ? new FromParameter() : from);
    }

    /** Never null; with what the command line says. */
    final ToParameter to() {
        return nested().fill("brain.to", to == null ? new ToParameter() : to);
    }

    /** Never null; with what the command line says. */
    final ContainerParameter container() {
        return nested().fill("brain.container", container == null ? new ContainerParameter() : container);
    }

    /** Where the digest of the base image is written down. */
    final Optional<BaseLock> lock() {
        return Optional.ofNullable(from().lock()).map(File::toPath).map(BaseLock::new);
    }

    final ImageFormat format() {
        return ContainerFormat.parse(container().format());
    }

    /** Tells without the native modules' files how the image is started and how its layers are split. */
    final ImagePlanner planner(Application application) throws IOException {
        ImageParameters parameters =
                new ImageParameters(from(), container(), layers, outputTimestamp(), project(), workplace());
        return new ImagePlanner(
                application, templates(), parameters.settings(), EmbeddedTools.of(application.program()));
    }
}
