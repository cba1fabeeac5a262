package dev.personalbrain.assembly;

import dev.personalbrain.analysis.Dependency;
import dev.personalbrain.application.Application;
import dev.personalbrain.application.InstalledModules;
import dev.personalbrain.application.Layer;
import dev.personalbrain.application.LayoutEntry;
import dev.personalbrain.application.ModuleOriginals;
import java.io.IOException;
import java.util.List;

/**
 * An application that was made ready for one platform.
 *
 * @param dependencies of Maven repositories, those among them that are native modules
 * @param figures for the user: what is saved, one line each
 * @param notes for the user, one line each
 */
public record Assembled(
        Application application, List<Dependency> dependencies, List<String> figures, List<String> notes) {
    public Assembled {
        dependencies = List.copyOf(dependencies);
        figures = List.copyOf(figures);
        notes = List.copyOf(notes);
    }

    /** One layer for each native module, as it lies on the target once it is installed. */
    public List<Layer> installedModules() throws IOException {
        return InstalledModules.layers(application, dependencies);
    }

    /** The files that the native modules are installed from, by their paths below the base of a source. */
    public List<LayoutEntry.File> originals() {
        return ModuleOriginals.of(application, dependencies);
    }
}
