package dev.personalbrain.mojo;

import dev.personalbrain.application.ApplicationNames;
import dev.personalbrain.application.ApplicationSettings;
import dev.personalbrain.application.BuildTime;
import dev.personalbrain.application.JvmSettings;
import dev.personalbrain.application.Templates;
import dev.personalbrain.assembly.ApplicationBasics;
import dev.personalbrain.assembly.Assembled;
import dev.personalbrain.assembly.BunProject;
import dev.personalbrain.assembly.JvmProject;
import dev.personalbrain.assembly.ModuleSettings;
import dev.personalbrain.assembly.Project;
import dev.personalbrain.modules.ExternalRules;
import dev.personalbrain.modules.Loading;
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
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.maven.plugins.annotations.Parameter;

/** What the goals share that make something of the application: what it is called, how it starts, what it needs. */
abstract class AbstractApplicationMojo extends AbstractBrainMojo {
    /**
     * The application's name: the release, the service and the folders on a server are called after it. Letters, digits, {@code -},
     * {@code _} and {@code .}. Without it, the project's artifactId, or, where there is no project, the name in {@code package.json}.
     *
     * @since 0.1.0
     */
    @Parameter(property = "brain.name")
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
     * Modules that may lack a library for a target platform, as {@code group:artifact} or by the name of an npm package: those whose
     * native code is optional.
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

    /** One application for each platform. */
    final List<Assembled> assemble() throws IOException {
        return source().assemble(platforms());
    }

    private Project source() {
        ApplicationBasics basics = new ApplicationBasics(
                settings(),
                ExtraFilesParameters.of(extraDirectories, workplace().folder()),
                target());
        return kind() == ApplicationKind.BUN
                ? new BunProject(basics, bunPackages(accepted(npmName())), bunSettings(), surroundings())
                : new JvmProject(
                        basics,
                        jvmSettings(),
                        ProjectJar.of(project()),
                        dependencies(),
                        analyzer(),
                        moduleSettings(),
                        jvmPackages(accepted(npmName())),
                        surroundings());
    }

    /** Names of npm packages have no colon in them. */
    private static Predicate<String> npmName() {
        return name -> name.indexOf(':') < 0;
    }

    private Set<String> accepted(Predicate<String> wanted) {
        return Entries.given(acceptMissing).stream()
                .filter(wanted)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private ModuleSettings moduleSettings() {
        List<String> urls = Entries.given(repositories);
        return new ModuleSettings(
                urls.isEmpty() ? ProjectRepositories.urls(project()) : urls,
                recipeBook(),
                Loading.parse(loading),
                new ExternalRules(Entries.given(external), Entries.given(bundled)),
                accepted(npmName().negate()),
                cacheFolder().resolve("pins"));
    }

    ApplicationSettings settings() {
        ProjectIdentity identity = identity();
        String called = name == null ? identity.name() : name;
        return new ApplicationSettings(
                new ApplicationNames(called, executable == null ? called : executable),
                identity.version(),
                identity.description(),
                port == null ? OptionalInt.empty() : OptionalInt.of(port),
                EnvironmentParameter.of(environment, environmentDescriptions),
                BuildTime.parse(outputTimestamp));
    }

    private ProjectIdentity identity() {
        return workplace().hasPom() ? ProjectIdentity.of(project()) : ProjectIdentity.of(npmFolder());
    }

    private JvmSettings jvmSettings() {
        return new JvmSettings(
                mainClass(), javaVersion == null ? OptionalInt.empty() : OptionalInt.of(javaVersion), jvmArguments());
    }

    /** Empty where it is to be found. */
    Optional<String> mainClass() {
        return Optional.ofNullable(mainClass);
    }

    List<String> jvmArguments() {
        return Entries.given(jvmArguments);
    }

    Templates templates() {
        return new Templates(
                Optional.ofNullable(templates).map(File::toPath), cacheFolder().resolve("texts"));
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
        for (File file : Entries.required("<recipes>", recipes)) {
            book = book.with(file.toPath());
        }
        return book;
    }
}
