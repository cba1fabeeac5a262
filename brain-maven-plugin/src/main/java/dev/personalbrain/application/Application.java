package dev.personalbrain.application;

import dev.personalbrain.analysis.Dependency;
import dev.personalbrain.analysis.JarAnalysis;
import dev.personalbrain.manifest.Manifest;
import dev.personalbrain.modules.JarNames;
import dev.personalbrain.modules.JavaOptions;
import dev.personalbrain.modules.Modules;
import dev.personalbrain.platform.Platform;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * An application made ready for one platform: everything that its outputs are rendered from.
 *
 * @param mainClass the class that starts
 * @param javaVersion the oldest Java that runs it
 * @param slimJar its own classes
 * @param libraries the dependencies that ship with it and their file names in {@code lib/}
 * @param manifest the native modules that do not
 * @param jars what the analysis knows of the dependencies' jars
 * @param extraFiles the user's own files, in every output beside the application's
 */
public record Application(
        ApplicationSettings settings,
        Platform platform,
        String mainClass,
        int javaVersion,
        Path slimJar,
        Map<Dependency, String> libraries,
        Manifest manifest,
        JavaOptions javaOptions,
        Map<Dependency, JarAnalysis> jars,
        List<LayoutEntry> extraFiles) {
    /** What brain-installer.jar needs. */
    private static final int INSTALLER_JAVA_VERSION = 17;

    /**
     * Makes the slim jar and decides the names of all files.
     *
     * @param projectJar the project's main artifact
     * @param dependencies all of them, in the order of the class path
     * @param work where the slim jar goes
     */
    public static Application prepare(
            ApplicationSettings settings,
            Platform platform,
            Path projectJar,
            List<Dependency> dependencies,
            Modules modules,
            Path work)
            throws IOException {
        Map<Dependency, String> libraries = JarNames.of(modules.bundled());
        Path slimJar = work.resolve(settings.names().jar());
        try (ApplicationJar jar = ApplicationJar.open(projectJar).requireThin(dependencies)) {
            String mainClass = MainClassFinder.find(jar, dependencies, settings.mainClass());
            List<String> classPath = ClassPath.of(dependencies, libraries, modules.manifest(), platform);
            new SlimJar(jar, mainClass, classPath, settings.time()).write(slimJar);
            return new Application(
                    settings,
                    platform,
                    mainClass,
                    javaVersion(settings, jar, modules.manifest()),
                    slimJar,
                    libraries,
                    modules.manifest(),
                    JavaOptions.of(modules.manifest(), platform, settings.jvmArguments()),
                    modules.jars(),
                    List.of());
        }
    }

    /** With the user's own files; reads their folders, not their content. */
    public Application with(ExtraFiles extra) throws IOException {
        return new Application(
                settings,
                platform,
                mainClass,
                javaVersion,
                slimJar,
                libraries,
                manifest,
                javaOptions,
                jars,
                extra.read(settings.names()));
    }

    /** The bytes of a library; its checksum is the analysis's where it has one, so that the jar need not be read for it again. */
    FileContent content(Dependency library) {
        JarAnalysis known = jars.get(library);
        return known == null
                ? new FileContent.OfFile(library.file())
                : new FileContent.OfPinnedFile(library.file(), known.bytes(), known.sha256());
    }

    /** Whether anything has to be installed before it can start. */
    public boolean hasNativeModules() {
        return !manifest.modules().isEmpty();
    }

    private static int javaVersion(ApplicationSettings settings, ApplicationJar jar, Manifest manifest)
            throws IOException {
        int needed = settings.javaVersion().isPresent()
                ? settings.javaVersion().getAsInt()
                : ApplicationClasses.javaVersion(jar);
        return manifest.modules().isEmpty() ? needed : Math.max(needed, INSTALLER_JAVA_VERSION);
    }
}
