package dev.personalbrain.application;

import dev.personalbrain.analysis.Dependency;
import dev.personalbrain.application.FileContent.OfPinnedFile;
import dev.personalbrain.application.LayoutEntry.File;
import dev.personalbrain.manifest.MavenModule;
import dev.personalbrain.manifest.NpmFile;
import dev.personalbrain.manifest.NpmModule;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The files that an application's native modules are installed from, as repositories and registries have them, and the project's own
 * ones that go into packages. Reads none of them: whether their bytes are those of the manifest is for whoever does.
 */
public final class ModuleOriginals {
    private final Application application;

    private ModuleOriginals(Application application) {
        this.application = application;
    }

    /**
     * By their paths below the base of a source.
     *
     * @param dependencies that the manifest was made from
     */
    public static List<File> of(Application application, List<Dependency> dependencies) {
        ModuleOriginals originals = new ModuleOriginals(application);
        List<File> files = new ArrayList<>();
        application
                .manifest()
                .mavenModulesOn(application.platform())
                .forEach(module -> files.add(originals.jar(module, dependencies)));
        application
                .manifest()
                .npmModulesOn(application.platform())
                .forEach(module -> files.addAll(originals.of(module)));
        return files;
    }

    private File jar(MavenModule module, List<Dependency> dependencies) {
        Path file = dependencies.stream()
                .filter(dependency -> dependency.id().equals(module.id()))
                .findFirst()
                .map(Dependency::file)
                .orElseThrow(() -> new IllegalArgumentException("not a dependency: " + module.id()));
        return file(module.path(), file, module.bytes(), module.sha256());
    }

    private List<File> of(NpmModule module) {
        NodePackages packages = application.packages();
        List<File> files = new ArrayList<>();
        files.add(file(module.path(), packages.tarballs().get(module.path()), module.bytes(), module.sha256()));
        for (NpmFile file : module.installations().get(application.platform()).files()) {
            file.source()
                    .ifPresent(
                            path -> files.add(file(path, packages.vendored().get(path), file.bytes(), file.sha256())));
        }
        return files;
    }

    private static File file(String path, Path file, long bytes, String sha256) {
        return new File(path, OwnFiles.FILE, new OfPinnedFile(file, bytes, sha256));
    }
}
