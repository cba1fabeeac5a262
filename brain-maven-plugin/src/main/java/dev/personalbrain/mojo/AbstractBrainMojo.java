package dev.personalbrain.mojo;

import dev.personalbrain.analysis.Analyzer;
import dev.personalbrain.analysis.Dependency;
import dev.personalbrain.assembly.NpmSource;
import dev.personalbrain.assembly.Surroundings;
import dev.personalbrain.bun.BunSettings;
import dev.personalbrain.error.ExitCode;
import dev.personalbrain.error.UserException;
import dev.personalbrain.fetch.FetchSettings;
import dev.personalbrain.platform.Platform;
import java.io.File;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Component;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.apache.maven.settings.crypto.SettingsDecrypter;

/**
 * What all goals share: whether a project takes part, the target platforms, the resolved dependencies, and how errors end a
 * build.
 */
abstract class AbstractBrainMojo extends AbstractMojo {
    @Parameter(defaultValue = "${session}", readonly = true, required = true)
    private MavenSession session;

    @Parameter(defaultValue = "${project}", readonly = true, required = true)
    private MavenProject project;

    @Parameter(defaultValue = "${mojoExecution}", readonly = true, required = true)
    private MojoExecution mojoExecution;

    /**
     * Does nothing for this project.
     *
     * @since 0.1.0
     */
    @Parameter(property = "brain.skip", defaultValue = "false")
    private boolean skip;

    /**
     * The platforms that the application is to run on, as {@code linux-x64}, {@code linux-arm64-musl} or {@code darwin-arm64}:
     * {@code <os>-<arch>}, with {@code -musl} behind it where the C library is musl. On the command line they are separated by
     * commas. Without it, the platform of the machine that builds; for images, Linux on that machine's processor.
     *
     * @since 0.1.0
     */
    @Parameter(property = "brain.platform")
    private List<String> platforms;

    /**
     * Keeps what was learned about jars, and npm packages, between builds; can be deleted at any time, and shared by builds that run at the same
     * time. Without it, {@code $XDG_CACHE_HOME/brain}, or {@code ~/.cache/brain}.
     *
     * @since 0.1.0
     */
    @Parameter(property = "brain.cache")
    private File cache;

    /**
     * Packages of npm that the application needs at run time: for a Bun application all of them, for a Java application those of a
     * program that it starts.
     *
     * @since 0.1.0
     */
    @Parameter
    private NpmParameter npm;

    /**
     * Makes the project a program for Bun. A project of packaging {@code pom} is one without it, where {@code package.json} and the
     * program's entry are there.
     *
     * @since 0.1.0
     */
    @Parameter
    private BunParameter bun;

    @Component
    private SettingsDecrypter settingsDecrypter;

    @Override
    public final void execute() throws MojoExecutionException, MojoFailureException {
        ForkedBuild.adopt(project);
        translated(this::runUnlessSkipped);
    }

    private void runUnlessSkipped() throws Exception {
        checkBuild();
        Optional<String> reason =
                Participation.of(skip, kind(), session, project, mojoExecution).reasonToSkip();
        if (reason.isPresent()) {
            getLog().info("Skipped: " + reason.get());
        } else {
            run();
        }
    }

    /** Says no where the goal cannot work in the build that it is called in. */
    void checkBuild() {}

    /** The one place where an exception becomes one of Maven's. */
    static void translated(Work work) throws MojoExecutionException, MojoFailureException {
        try {
            work.run();
        } catch (UserException e) {
            throw failure(e.getMessage(), e);
        } catch (FileSystemException e) {
            throw failure(
                    "cannot use " + e.getMessage() + ": see whether it is there, who may read and write it, and"
                            + " how much space its disk has",
                    e);
        } catch (Exception e) {
            throw new MojoExecutionException("The goal ended unexpectedly: " + e, e);
        }
    }

    /** Not with the cause as its cause, whose message Maven would append to the line; -e shows it all the same. */
    private static MojoFailureException failure(String message, Exception cause) {
        MojoFailureException failure = new MojoFailureException(message);
        failure.addSuppressed(cause);
        return failure;
    }

    /** What a goal does once it is known that it has to. */
    interface Work {
        void run() throws Exception;
    }

    /** The goal's work: makes a bean a record, makes one call, attaches the result. Throws {@link UserException} for what a user can mend. */
    abstract void run() throws Exception;

    MavenSession session() {
        return session;
    }

    /** Its artifact has the packaged jar's file, be the build forked or not. */
    MavenProject project() {
        return project;
    }

    final Workplace workplace() {
        return Workplace.of(session, project);
    }

    /** Never null; with what the command line says. */
    final NpmParameter npm() {
        return nested().fill("brain.npm", npm == null ? new NpmParameter() : npm);
    }

    /** Never null; with what the command line says. */
    final BunParameter bun() {
        return nested().fill("brain.bun", bun == null ? new BunParameter() : bun);
    }

    final NestedProperties nested() {
        return new NestedProperties(
                session.getUserProperties(),
                project.getProperties(),
                workplace().folder());
    }

    final ApplicationKind kind() {
        ApplicationKind kind = ApplicationKind.of(project.getPackaging(), npmFolder(), bun().entry(), bun != null);
        if (kind == ApplicationKind.NONE && !workplace().hasPom()) {
            throw new UserException(
                    ExitCode.CONFIGURATION,
                    "there is no pom.xml in " + workplace().folder() + ", and no Bun application: that would be "
                            + npmFolder().resolve("package.json") + " and "
                            + npmFolder().resolve(bun().entry()) + "; -Dbrain.bun.entry names another file");
        }
        return kind;
    }

    /** Of a Bun application. */
    final Path npmFolder() {
        return npm().folder() == null ? workplace().folder() : npm().folder().toPath();
    }

    /** @param acceptMissing names of packages that may lack native files */
    final NpmSource bunPackages(Set<String> acceptMissing) {
        return NpmParameters.source(npm(), npmFolder(), acceptMissing);
    }

    /** Those of a Java application, where it has any. */
    final Optional<NpmSource> jvmPackages(Set<String> acceptMissing) {
        return NpmParameters.jvmFolder(npm(), workplace().folder())
                .map(folder -> NpmParameters.source(npm(), folder, acceptMissing));
    }

    final BunSettings bunSettings() {
        return BunParameters.settings(bun());
    }

    final Surroundings surroundings() {
        Map<String, String> environment = System.getenv();
        FetchSettings fetch = FetchSettings.of(environment, System.getProperties());
        return new Surroundings(
                environment,
                Path.of(System.getProperty("user.home")),
                fetch.withProxies(mavenSettings().proxies(environment, System.getProperties()))
                        .withOffline(fetch.offline() || session.isOffline()),
                cacheFolder().resolve("npm"),
                new FetchLog(getLog()));
    }

    final MavenSettings mavenSettings() {
        return new MavenSettings(session.getSettings(), settingsDecrypter);
    }

    /** At least one; no platform twice. */
    List<Platform> platforms() {
        return PlatformNames.parse(platforms, this::defaultPlatform);
    }

    /** Where the user names none. */
    Platform defaultPlatform() {
        return Platform.current();
    }

    /** What the application needs at run time, in Maven's order. */
    List<Dependency> dependencies() {
        return new ResolvedArtifacts(session.getProjects()).dependencies(project.getArtifacts());
    }

    Analyzer analyzer() {
        Path localRepository = Path.of(session.getLocalRepository().getBasedir());
        return new Analyzer(cacheFolder().resolve("analysis"), Optional.of(localRepository), new AnalysisLog(getLog()));
    }

    Path cacheFolder() {
        return CacheFolder.of(cache);
    }
}
