package dev.personalbrain.mojo;

import dev.personalbrain.analysis.Analysis;
import dev.personalbrain.application.Application;
import dev.personalbrain.application.ApplicationNames;
import dev.personalbrain.application.ApplicationSettings;
import dev.personalbrain.application.BuildTime;
import dev.personalbrain.application.JvmProgram;
import dev.personalbrain.application.JvmSettings;
import dev.personalbrain.application.Templates;
import dev.personalbrain.manifest.Manifest;
import dev.personalbrain.modules.ExternalRules;
import dev.personalbrain.modules.Loading;
import dev.personalbrain.modules.Modules;
import dev.personalbrain.modules.ModulesBuilder;
import dev.personalbrain.modules.ModulesRequest;
import dev.personalbrain.modules.RecipeBook;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.apache.maven.plugins.annotations.Parameter;

/** What the goals share that make something of the application: what it is called, how it starts, what it needs. */
abstract class AbstractApplicationMojo extends AbstractBrainMojo {
    /**
     * The application's name: the release, the service and the folders on a server are called after it. Letters, digits, {@code -},
     * {@code _} and {@code .}.
     *
     * @since 0.1.0
     */
    @Parameter(property = "brain.name", defaultValue = "${project.artifactId}")
    private String name;

    /**
     * What the files are called that start the application: {@code EXECUTABLE.jar}, {@code EXECUTABLE-wrapper.sh} and {@code
     * EXECUTABLE.args}. Without it, the name.
     *
     * @since 0.1.0
     */
    @Parameter(property = "brain.executable")
    private String executable;

    /**
     * The class to start, of the application or of a dependency. Without it, the one that the project's jar names in its manifest, or
     * the only one of the application that has a {@code main} method.
     *
     * @since 0.1.0
     */
    @Parameter(property = "brain.mainClass")
    private String mainClass;

    /**
     * The oldest Java that may run the application, as {@code 17}. Without it, what its classes were compiled for.
     *
     * @since 0.1.0
     */
    @Parameter(property = "brain.javaVersion")
    private Integer javaVersion;

    /**
     * Options for {@code java}, one each. <code>${APP_HOME}</code> in them stands for the application's folder, <code>${APP_TMP}</code> for its private
     * temporary folder.
     *
     * @since 0.1.0
     */
    @Parameter
    private List<String> jvmArguments;

    /**
     * The port that the application listens on unless it is configured otherwise.
     *
     * @since 0.1.0
     */
    @Parameter(property = "brain.port")
    private Integer port;

    /**
     * What the application can be configured with: names of environment variables and their defaults, which may be empty.
     *
     * @since 0.1.0
     */
    @Parameter
    private Map<String, String> environment;

    /**
     * What these variables are for, by their names: comments in {@code .env.example}.
     *
     * @since 0.1.0
     */
    @Parameter
    private Map<String, String> environmentDescriptions;

    /**
     * Where native libraries are loaded from: {@code folder}, ready to be loaded, where it is known how to make the library do so;
     * {@code jar} lets each unpack itself at every start.
     *
     * @since 0.1.0
     */
    @Parameter(property = "brain.loading", defaultValue = "folder")
    private String loading;

    /**
     * Files with loader recipes that come before those of the plugin.
     *
     * @since 0.1.0
     */
    @Parameter
    private List<File> recipes;

    /**
     * Where native modules are downloaded from when they are installed, in the order in which they are tried. Without it, the
     * project's repositories, as the settings and their mirrors have them. Credentials are left out.
     *
     * @since 0.1.0
     */
    @Parameter(property = "brain.repositories")
    private List<String> repositories;

    /**
     * Dependencies to leave out of the application and to install like native modules, though they hold no native code: {@code
     * group:artifact}, with {@code *}.
     *
     * @since 0.1.0
     */
    @Parameter
    private List<String> external;

    /**
     * Dependencies to keep in the application as they are, with the libraries of all platforms: {@code group:artifact}, with {@code
     * *}.
     *
     * @since 0.1.0
     */
    @Parameter
    private List<String> bundled;

    /**
     * Modules that may lack a library for a target platform, as {@code group:artifact}: those whose native code is optional.
     *
     * @since 0.1.0
     */
    @Parameter(property = "brain.acceptMissing")
    private List<String> acceptMissing;

    /**
     * A folder with templates of your own: a file there takes the place of the plugin's template of the same name.
     *
     * @since 0.1.0
     */
    @Parameter(property = "brain.templates")
    private File templates;

    /**
     * The time that all files of the output carry: ISO 8601, or seconds since 1970.
     *
     * @since 0.1.0
     */
    @Parameter(defaultValue = "${project.build.outputTimestamp}")
    private String outputTimestamp;

    /**
     * Files of the project that go into releases and images as they are, beside the application's own: {@code <paths>}, each with
     * {@code <from>}, {@code <into>}, {@code <includes>} and {@code <excludes>}, and {@code <permissions>}. Without it, those in
     * {@code src/main/brain} where that folder is there.
     *
     * @since 0.1.0
     */
    @Parameter
    private ExtraDirectoriesParameter extraDirectories;

    /** Fails the build where a module lacks a library for a platform, and the user has not accepted that. */
    List<Analysis> requireLibraries(List<Analysis> analyses) {
        Set<String> accepted = new LinkedHashSet<>(orEmpty(acceptMissing));
        analyses.get(0)
                .unknown(accepted)
                .forEach(name -> getLog().info("Note: <acceptMissing>: '" + name + "' matches no dependency"));
        analyses.forEach(analysis -> analysis.requireLibraries(accepted));
        return analyses;
    }

    /** Splits the dependencies for one platform. */
    Modules modules(Analysis analysis) throws IOException {
        return ModulesBuilder.build(new ModulesRequest(
                new Manifest.Application(name, project().getVersion()),
                List.of(analysis),
                orEmpty(repositories).isEmpty() ? ProjectRepositories.urls(project()) : repositories,
                recipeBook(),
                Loading.parse(loading),
                new ExternalRules(orEmpty(external), orEmpty(bundled)),
                Optional.of(cacheFolder().resolve("pins"))));
    }

    Application application(Analysis analysis, Modules modules) throws IOException {
        Path work = target().resolve("brain").resolve(analysis.platform().toString());
        JvmProgram program = JvmProgram.prepare(
                settings(),
                jvmSettings(),
                analysis.platform(),
                ProjectJar.of(project()),
                dependencies(),
                modules,
                work);
        return new Application(settings(), analysis.platform(), program, modules.manifest())
                .with(ExtraFilesParameters.of(extraDirectories, workplace().folder()));
    }

    ApplicationSettings settings() {
        return new ApplicationSettings(
                new ApplicationNames(name, executable == null ? name : executable),
                project().getVersion(),
                Optional.ofNullable(project().getDescription()).orElse(project().getName()),
                port == null ? OptionalInt.empty() : OptionalInt.of(port),
                EnvironmentParameter.of(environment, environmentDescriptions),
                BuildTime.parse(outputTimestamp));
    }

    private JvmSettings jvmSettings() {
        return new JvmSettings(
                Optional.ofNullable(mainClass),
                javaVersion == null ? OptionalInt.empty() : OptionalInt.of(javaVersion),
                orEmpty(jvmArguments));
    }

    Templates templates() throws IOException {
        return new Templates(Optional.ofNullable(templates).map(File::toPath));
    }

    /** Null where the project names no time. */
    String outputTimestamp() {
        return outputTimestamp;
    }

    Path target() {
        return workplace().target();
    }

    private RecipeBook recipeBook() {
        RecipeBook book = RecipeBook.builtIn();
        for (File file : orEmpty(recipes)) {
            book = book.with(file.toPath());
        }
        return book;
    }

    /** Maven leaves a list that is not configured null. */
    static <T> List<T> orEmpty(List<T> list) {
        return list == null ? List.of() : list;
    }
}
