package dev.personalbrain.application;

import dev.personalbrain.analysis.Dependency;
import dev.personalbrain.manifest.Manifest;
import dev.personalbrain.modules.JarNames;
import dev.personalbrain.modules.JavaOptions;
import dev.personalbrain.modules.Modules;
import dev.personalbrain.platform.Platform;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A program that Java runs.
 *
 * @param mainClass the class that starts
 * @param javaVersion the oldest Java that runs it
 * @param slimJar its own classes
 * @param classPath the jar that names libraries and native modules; empty where there is none to name
 * @param libraries in the order of the class path
 */
public record JvmProgram(
        String mainClass,
        int javaVersion,
        Path slimJar,
        Optional<FileContent> classPath,
        List<Library> libraries,
        JavaOptions javaOptions)
        implements Program {
    /** What brain-installer.jar needs. */
    private static final int INSTALLER_JAVA_VERSION = 17;

    public JvmProgram {
        libraries = List.copyOf(libraries);
    }

    /**
     * Makes the slim jar and decides the names of all files.
     *
     * @param projectJar the project's main artifact
     * @param dependencies all of them, in the order of the class path
     * @param work where the slim jar goes
     */
    public static JvmProgram prepare(
            ApplicationSettings settings,
            JvmSettings jvm,
            Platform platform,
            Path projectJar,
            List<Dependency> dependencies,
            Modules modules,
            Path work)
            throws IOException {
        Map<Dependency, String> names = JarNames.of(modules.bundled());
        Path slimJar = work.resolve(settings.names().jar());
        try (ApplicationJar jar = ApplicationJar.open(projectJar).requireThin(dependencies)) {
            String mainClass = MainClassFinder.find(jar, dependencies, jvm.mainClass());
            List<String> classPath = ClassPath.of(dependencies, names, modules.manifest(), platform);
            Optional<FileContent> classPathJar = ClassPathJar.of(classPath, settings.time());
            new SlimJar(
                            jar,
                            mainClass,
                            classPathJar.map(content -> settings.names().classPathJar()),
                            settings.time())
                    .write(slimJar);
            return new JvmProgram(
                    mainClass,
                    javaVersion(jvm, jar, modules.manifest()),
                    slimJar,
                    classPathJar,
                    Library.of(names, modules.jars()),
                    JavaOptions.of(modules.manifest(), platform, jvm.arguments()));
        }
    }

    @Override
    public String code(ApplicationNames names) {
        return names.jar();
    }

    @Override
    public boolean startsByWrapper() {
        return true;
    }

    @Override
    public Map<String, String> environment() {
        return Map.of("BRAIN_INSTALL", "never");
    }

    @Override
    public List<LayoutEntry.File> files(ApplicationNames names) {
        List<LayoutEntry.File> files = new ArrayList<>();
        files.add(file(names.jar(), new FileContent.OfFile(slimJar)));
        classPath.ifPresent(jar -> files.add(file(names.classPathJar(), jar)));
        files.add(file(names.arguments(), new FileContent.OfBytes(ArgumentsFile.of(javaOptions))));
        return files;
    }

    private static LayoutEntry.File file(String path, FileContent content) {
        return new LayoutEntry.File(path, OwnFiles.FILE, content);
    }

    @Override
    public Map<String, Object> variables() {
        return Map.of("runtime", "jvm", "mainClass", mainClass, "javaVersion", javaVersion);
    }

    private static int javaVersion(JvmSettings jvm, ApplicationJar jar, Manifest manifest) throws IOException {
        int needed = jvm.javaVersion().isPresent() ? jvm.javaVersion().getAsInt() : ApplicationClasses.javaVersion(jar);
        return manifest.modules().isEmpty() ? needed : Math.max(needed, INSTALLER_JAVA_VERSION);
    }
}
