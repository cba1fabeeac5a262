package dev.personalbrain.application;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Puts a layout together, layer by layer, seldom-changing first. Each folder goes into the first layer that names it or has
 * something in it; a layer without entries is left out.
 */
public final class LayoutBuilder {
    private final List<Layer> layers = new ArrayList<>();
    private final Set<String> paths = new HashSet<>();
    private final Set<String> folders = new HashSet<>();

    /** @throws IllegalArgumentException where a path is in the layout already, or is not a plain relative one */
    public LayoutBuilder layer(String name, Collection<? extends LayoutEntry> added) {
        List<LayoutEntry> entries = new ArrayList<>();
        for (LayoutEntry entry : added) {
            requirePlain(entry.path());
            addFolders(entry.path(), entries);
            add(entry, entries);
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
            add(new LayoutEntry.Folder(folder), entries);
        }
    }

    private void add(LayoutEntry entry, List<LayoutEntry> entries) {
        if (!(entry instanceof LayoutEntry.Folder) || folders.add(entry.path())) {
            addNew(entry, entries);
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
