package dev.personalbrain.image;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The layer of empty folders: the volumes, which are the user's to write to, and the working directory. Holds all folders on the way
 * to them, so that they get the modes and owners that they should have, whatever the base image has there. Leaves alone what
 * {@link BaseFolders} knows to be the base's.
 */
final class EmptyFolders {
    static final String LAYER = "data";

    private final SortedMap<String, ImageEntry> entries = new TreeMap<>();

    private EmptyFolders() {}

    /** @param others the layers that the image has beside this one */
    static ImageLayer of(ContainerSettings container, List<ImageLayer> others) {
        EmptyFolders folders = new EmptyFolders();
        container.volumes().stream()
                .filter(volume -> !BaseFolders.own(volume))
                .forEach(volume -> folders.add(volume, container.user()));
        String working = container.workingDirectory();
        if (working.startsWith(ImagePlan.ROOT + "/") && !has(others, working)) {
            folders.add(working, Owner.ROOT);
        }
        return new ImageLayer(LAYER, List.copyOf(folders.entries.values()));
    }

    private void add(String path, Owner owner) {
        for (String parent : ImageEntry.parents(path)) {
            entries.putIfAbsent(parent, ImageEntry.folder(parent));
        }
        entries.putIfAbsent(path, new ImageEntry.Folder(path, 0755, owner));
    }

    /** Below a link it is there as well, or is not to be made: a folder would take the link's place. */
    private static boolean has(List<ImageLayer> layers, String path) {
        List<String> parents = ImageEntry.parents(path);
        return layers.stream()
                .flatMap(layer -> layer.entries().stream())
                .anyMatch(entry -> entry.path().equals(path)
                        || entry instanceof ImageEntry.Link && parents.contains(entry.path()));
    }
}
