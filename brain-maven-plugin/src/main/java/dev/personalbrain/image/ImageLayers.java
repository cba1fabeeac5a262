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

    /** The folder of the application's data, empty. */
    static ImageLayer data(Owner user) {
        String path = ImagePlan.DATA;
        return new ImageLayer("data", List.of(folder(ImagePlan.ROOT), new ImageEntry.Folder(path, 0755, user)));
    }

    private static ImageLayer of(Layer layer) {
        SortedMap<String, ImageEntry> entries = new TreeMap<>();
        for (LayoutEntry entry : layer.entries()) {
            String path = ImagePlan.ROOT + "/" + entry.path();
            for (int slash = path.indexOf('/', 1); slash >= 0; slash = path.indexOf('/', slash + 1)) {
                entries.putIfAbsent(path.substring(0, slash), folder(path.substring(0, slash)));
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
                : folder(path);
    }

    private static ImageEntry folder(String path) {
        return new ImageEntry.Folder(path, 0755, Owner.ROOT);
    }
}
