package dev.personalbrain.application;

import dev.personalbrain.analysis.Dependency;
import dev.personalbrain.install.InstallPlan;
import dev.personalbrain.install.PlannedModule;
import dev.personalbrain.manifest.Installation;
import dev.personalbrain.manifest.PlacedLibrary;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The native modules of an application as they lie on the target once they are installed: byte by byte what the installer puts
 * in place. Without the marker of a complete installation. Reads no jar: that is done when a file's content is.
 */
public final class InstalledModules {
    private static final int FILE = 0644;

    private final Map<String, Path> originals = new HashMap<>();

    private InstalledModules(List<Dependency> dependencies) {
        dependencies.forEach(each -> originals.put(each.id(), each.file()));
    }

    /**
     * One layer for each module, Maven's first.
     *
     * @param dependencies that the manifest was made from
     */
    public static List<Layer> layers(Application application, List<Dependency> dependencies) throws IOException {
        InstalledModules installed = new InstalledModules(dependencies);
        List<Layer> layers = new ArrayList<>();
        InstallPlan.of(application.manifest(), application.platform())
                .modules()
                .forEach(planned -> layers.add(installed.layer(planned)));
        layers.addAll(InstalledPackages.layers(application));
        return layers;
    }

    private Layer layer(PlannedModule planned) {
        String id = planned.module().id();
        Path original = originals.get(id);
        if (original == null) {
            throw new IllegalArgumentException("not a dependency: " + id);
        }
        List<LayoutEntry> files = new ArrayList<>();
        files.add(new LayoutEntry.File(planned.jarPath(), FILE, jar(planned, original)));
        planned.installation().libraries().forEach(library -> files.add(library(planned, library, original)));
        return new Layer(ModuleName.of(planned).layer(), files);
    }

    private static FileContent jar(PlannedModule planned, Path original) {
        Installation installation = planned.installation();
        Set<String> gone = new HashSet<>(installation.removed());
        installation.libraries().forEach(library -> gone.add(library.entry()));
        return new FileContent.OfPrunedJar(original, gone, installation.bytes(), installation.sha256());
    }

    private static LayoutEntry library(PlannedModule planned, PlacedLibrary library, Path original) {
        FileContent content = new FileContent.OfJarEntry(
                original, planned.module().sha256(), library.entry(), library.bytes(), library.sha256());
        return new LayoutEntry.File(PlannedModule.path(library), FILE, content);
    }
}
