package dev.personalbrain.image;

import dev.personalbrain.application.ApplicationLayout;
import dev.personalbrain.application.Layer;
import dev.personalbrain.application.LayoutEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Makes layers of an image from those of the application layout. Each holds all folders that it needs, so that none depends on another. */
final class ImageLayers {
    private ImageLayers() {}

    static List<ImageLayer> of(ApplicationLayout layout) {
        List<ImageLayer> layers = new ArrayList<>();
        layout.layers().forEach(layer -> layers.add(of(layer)));
        return layers;
    }

    private static ImageLayer of(Layer layer) {
        SortedMap<String, ImageEntry> entries = new TreeMap<>();
        for (LayoutEntry entry : layer.entries()) {
            String path = ImagePlan.ROOT + "/" + entry.path();
            for (String parent : ImageEntry.parents(path)) {
                entries.putIfAbsent(parent, ImageEntry.folder(parent));
            }
            entries.put(path, entry(path, entry));
        }
        return new ImageLayer(layer.name(), List.copyOf(entries.values()));
    }

    private static ImageEntry entry(String path, LayoutEntry entry) {
        if (entry instanceof LayoutEntry.File file) {
            return new ImageEntry.File(path, file.mode(), Owner.ROOT, file.content());
        }
        return entry instanceof LayoutEntry.Link link
                ? new ImageEntry.Link(path, link.target(), Owner.ROOT)
                : ImageEntry.folder(path);
    }
}
