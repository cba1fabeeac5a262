package dev.personalbrain.application;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Puts a layout together, layer by layer, seldom-changing first. Each folder goes into the first layer that has a file in it; a
 * layer without files is left out.
 */
public final class LayoutBuilder {
    private final List<Layer> layers = new ArrayList<>();
    private final Set<String> paths = new HashSet<>();
    private final Set<String> folders = new HashSet<>();

    /** @throws IllegalArgumentException where a path is in the layout already, or is not a plain relative one */
    public LayoutBuilder layer(String name, Collection<LayoutEntry.File> files) {
        List<LayoutEntry> entries = new ArrayList<>();
        for (LayoutEntry.File file : files) {
            requirePlain(file.path());
            addFolders(file.path(), entries);
            addNew(file, entries);
        }
        if (!entries.isEmpty()) {
            layers.add(new Layer(name, entries));
        }
        return this;
    }

    public ApplicationLayout build() {
        return new ApplicationLayout(layers);
    }

    private void addFolders(String path, List<LayoutEntry> entries) {
        for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
            String folder = path.substring(0, slash);
            if (folders.add(folder)) {
                addNew(new LayoutEntry.Folder(folder), entries);
            }
        }
    }

    private void addNew(LayoutEntry entry, List<LayoutEntry> entries) {
        if (!paths.add(entry.path())) {
            throw new IllegalArgumentException("twice in the layout: " + entry.path());
        }
        entries.add(entry);
    }

    private static void requirePlain(String path) {
        for (String part : path.split("/", -1)) {
            if (part.isEmpty() || part.equals(".") || part.equals("..")) {
                throw new IllegalArgumentException("not a plain relative path: '" + path + "'");
            }
        }
    }
}
