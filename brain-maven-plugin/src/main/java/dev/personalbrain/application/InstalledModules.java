package dev.personalbrain.application;

import dev.personalbrain.analysis.Dependency;
import dev.personalbrain.analysis.Parallel;
import dev.personalbrain.install.InstallPlan;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The native modules of an application as they lie on the target once they are installed: byte by byte what brain-installer.jar puts
 * in place, made by the same code. Without the marker of a complete installation.
 */
public final class InstalledModules {
    private static final int FILE = 0644;

    private InstalledModules() {}

    /**
     * One layer for each module, in the manifest's order. The files are in the cache afterwards, where an earlier build has not left
     * them; only then is the module's jar read.
     *
     * @param dependencies that the manifest was made from
     * @param cacheFolder need not exist; several builds may share it at the same time
     * @throws dev.personalbrain.error.UserException where the cache cannot be written, or a jar is not the manifest's
     */
    public static List<Layer> layers(Application application, List<Dependency> dependencies, Path cacheFolder)
            throws IOException {
        Map<String, Path> originals = new HashMap<>();
        dependencies.forEach(each -> originals.put(each.id(), each.file()));
        Path modules = cacheFolder.resolve("modules");
        return Parallel.map(
                InstallPlan.of(application.manifest(), application.platform()).modules(),
                planned -> layer(new CachedModule(planned, modules), originals));
    }

    private static Layer layer(CachedModule module, Map<String, Path> originals) throws IOException {
        Path original = originals.get(module.id());
        if (original == null) {
            throw new IllegalArgumentException("not a dependency: " + module.id());
        }
        List<LayoutEntry> files = module.files(original).stream()
                .<LayoutEntry>map(file -> new LayoutEntry.File(file.path(), FILE, file.content()))
                .toList();
        return new Layer(name(module.id()), files);
    }

    /** Without the version: {@code native:org.xerial:sqlite-jdbc}. */
    private static String name(String id) {
        return "native:" + id.substring(0, id.lastIndexOf(':'));
    }
}
