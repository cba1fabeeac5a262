package dev.personalbrain.mojo;

import dev.personalbrain.application.Application;
import dev.personalbrain.application.EmbeddedTools;
import dev.personalbrain.assembly.Assembled;
import dev.personalbrain.error.ExitCode;
import dev.personalbrain.error.UserException;
import dev.personalbrain.image.BaseImage;
import dev.personalbrain.image.ImagePlanner;
import dev.personalbrain.image.dockerfile.Builder;
import dev.personalbrain.image.dockerfile.DockerContext;
import dev.personalbrain.image.dockerfile.DockerfileKind;
import dev.personalbrain.image.dockerfile.Strategy;
import dev.personalbrain.image.jib.BuildSettings;
import dev.personalbrain.image.jib.DockerSettings;
import dev.personalbrain.image.jib.ImageBuilder;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;

/**
 * Writes {@code target/docker/}: a Dockerfile, its {@code .dockerignore}, a {@code compose.yaml}, and everything that {@code docker build} needs beside them.
 * Native modules are installed while the image is built. Where several platforms are asked for, each has a folder of its own,
 * {@code target/docker-PLATFORM/}. Where {@code <from><lock>} is given, the base image has the digest that is there; a registry is asked for it
 * where the file lacks it, and for nothing else. The Dockerfile can be copied to another repository; it goes on to fit when versions change. This is the goal to bind in a pom: it does
 * not fork the build as {@code brain:dockerfile} does.
 *
 * @since 0.1.0
 */
@Mojo(
        name = "dockerfile-no-fork",
        defaultPhase = LifecyclePhase.PACKAGE,
        requiresDependencyResolution = ResolutionScope.RUNTIME_PLUS_SYSTEM,
        threadSafe = true)
public class DockerfileNoForkMojo extends AbstractRegistryMojo {
    /**
     * A folder to which Dockerfile, {@code .dockerignore} and {@code compose.yaml} are written as well; where several platforms are asked for, a folder
     * for each below it. A file there that this goal has not made is never replaced.
     *
     * @since 0.1.0
     */
    @Parameter(property = "brain.dockerfile.output")
    private File output;

    /**
     * What the Dockerfile is for: {@code any} builder (Docker's legacy builder, BuildKit, buildah), or {@code buildkit}, which keeps
     * downloads between builds and is handed certificates and credentials as secrets.
     *
     * @since 0.1.0
     */
    @Parameter(property = "brain.dockerfile.builder", defaultValue = "any")
    private String builder;

    /**
     * How native modules get into the image. {@code multi-stage}: a stage of its own installs them, and each has its layer.
     * {@code runtime-install}: the base of the image installs them, and they share one layer with the application.
     * {@code lazy}: a container installs them when it starts first, into a volume. {@code from-source}: as {@code multi-stage}, with Maven in a stage before; the Dockerfile is written to
     * {@code <output>} alone, the project's folder or a copy of it.
     *
     * @since 0.1.0
     */
    @Parameter(property = "brain.strategy", defaultValue = "multi-stage")
    private String strategy;

    /** For Maven. */
    public DockerfileNoForkMojo() {}

    @Override
    void run() throws Exception {
        DockerfileKind kind = new DockerfileKind(Strategy.parse(strategy), Builder.parse(builder));
        if (kind.strategy() == Strategy.FROM_SOURCE && output == null) {
            throw new UserException(
                    ExitCode.CONFIGURATION,
                    "<strategy> from-source builds in the folder of the sources: name it in <output>, with"
                            + " -Dbrain.dockerfile.output=. for instance");
        }
        List<Assembled> all = assemble();
        for (Assembled assembled : all) {
            lockBase(assembled.application());
            write(assembled.application(), kind, all.size() > 1);
            assembled.notes().forEach(note -> getLog().info("Note: " + note));
        }
    }

    /** The one thing that is asked of a registry, and only where the lock file lacks it. */
    private void lockBase(Application application) throws IOException {
        BaseImage base = planner(application).base();
        if (lock().filter(lock -> lock.lacks(base)).isEmpty()) {
            return;
        }
        BuildSettings settings = new BuildSettings(cacheFolder(), registryAccess(), DockerSettings.DEFAULT, lock());
        try (ImageLog log = ImageLog.of(session(), getLog())) {
            new ImageBuilder(settings, log).lock(base, application.platform());
        }
    }

    private DockerContext context(Application application, DockerfileKind kind) throws IOException {
        ImagePlanner planner = planner(application);
        return DockerContext.of(
                application,
                planner.plan(List.of()),
                planner.split(),
                lock(),
                kind,
                templates(),
                EmbeddedTools.of(application.program()));
    }

    /** With the sources as its context a Dockerfile has no folder of its own; the one that is built from them is of the usual kind. */
    private void write(Application application, DockerfileKind kind, boolean several) throws IOException {
        String platform = application.platform().toString();
        Path folder = target().resolve(several ? "docker-" + platform : "docker");
        boolean fromSource = kind.strategy() == Strategy.FROM_SOURCE;
        DockerContext context = context(application, kind);
        (fromSource ? context(application, new DockerfileKind(Strategy.MULTI_STAGE, kind.builder())) : context)
                .write(folder);
        Path copy = output == null ? folder : output.toPath().resolve(several ? platform : "");
        if (output != null) {
            context.writeDockerfile(copy);
        }
        tell(context, platform, fromSource ? copy : folder);
    }

    private void tell(DockerContext context, String platform, Path folder) {
        getLog().info("Dockerfile and build context for " + platform + ": " + folder);
        context.commands(folder).forEach(command -> getLog().info("  " + command));
    }
}
