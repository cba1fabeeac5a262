package dev.personalbrain.application;

import dev.personalbrain.application.LayoutEntry.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;

/**
 * Lays an application's files out: what every output holds, and what one output adds. Native modules are not among them; an output
 * that holds them puts their layers in front.
 */
public final class ApplicationFiles {
    private final Application application;
    private final Templates templates;
    private final Tools tools;

    public ApplicationFiles(Application application, Templates templates, Tools tools) {
        this.application = application;
        this.templates = templates;
        this.tools = tools;
    }

    /**
     * @param nativeModules layers of installed modules, in front of all others; may be empty
     * @param added files of one output alone; they go to the application's layer
     */
    public ApplicationLayout layout(List<Layer> nativeModules, Collection<? extends LayoutEntry> added)
            throws IOException {
        List<LayoutEntry> own = new ArrayList<>(OwnFiles.of(application));
        own.add(OwnFiles.wrapper(application, templates));
        if (application.hasNativeModules()) {
            own.addAll(tools.installer());
        }
        own.addAll(added);
        LayoutBuilder builder = new LayoutBuilder();
        nativeModules.forEach(layer -> builder.layer(layer.name(), layer.entries()));
        return builder.layer("dependencies", libraries(library -> !library.changesOften()))
                .layer("snapshot-dependencies", libraries(Library::changesOften))
                .layer("application", own)
                .build();
    }

    public File text(String template, String path) throws IOException {
        return OwnFiles.rendered(application, templates, template, path, OwnFiles.FILE);
    }

    public File script(String template, String path) throws IOException {
        return OwnFiles.rendered(application, templates, template, path, OwnFiles.SCRIPT);
    }

    private List<File> libraries(Predicate<Library> wanted) {
        return application.program().libraries().stream()
                .filter(wanted)
                .map(Library::entry)
                .toList();
    }
}
