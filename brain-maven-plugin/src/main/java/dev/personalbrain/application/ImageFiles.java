package dev.personalbrain.application;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Lays the files of an application out that an image holds: with its native modules installed, and without what is needed before that
 * alone. Layers that seldom change come first.
 */
public final class ImageFiles {
    /** The layer of everything that is the application's own but its code. */
    public static final String FILES = "application-files";
    /** The layer of the application's code, which is another one at every build. */
    public static final String CODE = "application";

    private final Application application;
    private final Templates templates;
    private final LayerSplit split;

    public ImageFiles(Application application, Templates templates, LayerSplit split) {
        this.application = application;
        this.templates = templates;
        this.split = split;
    }

    /**
     * @param nativeModules one layer for each, as they are once they are installed, without the marker
     * @param added to the application's files
     */
    public ApplicationLayout layout(List<Layer> nativeModules, Collection<? extends LayoutEntry> added)
            throws IOException {
        List<LayoutEntry> own = new ArrayList<>(OwnFiles.of(application));
        if (application.program().startsByWrapper()) {
            own.add(OwnFiles.wrapper(application, templates));
        }
        own.addAll(InstalledMarkers.of(application));
        own.addAll(added);
        LayoutBuilder builder = new LayoutBuilder();
        modules(nativeModules).forEach(builder::layer);
        libraries().forEach(builder::layer);
        return builder.layer(FILES, own.stream().filter(entry -> !isCode(entry)).toList())
                .layer(CODE, own.stream().filter(this::isCode).toList())
                .build();
    }

    private boolean isCode(LayoutEntry entry) {
        return entry.path()
                .equals(application.program().code(application.settings().names()));
    }

    private Map<String, List<LayoutEntry>> modules(List<Layer> nativeModules) {
        Map<String, List<LayoutEntry>> layers = new LinkedHashMap<>();
        split.moduleLayers().forEach(name -> layers.put(name, new ArrayList<>()));
        nativeModules.forEach(layer -> layers.get(split.ofModule(layer.name())).addAll(layer.entries()));
        return layers;
    }

    private Map<String, List<LayoutEntry>> libraries() {
        Map<String, List<LayoutEntry>> layers = new LinkedHashMap<>();
        split.libraryLayers().forEach(name -> layers.put(name, new ArrayList<>()));
        application
                .program()
                .libraries()
                .forEach(library -> layers.get(split.ofLibrary(library.file())).add(library.entry()));
        return layers;
    }
}
