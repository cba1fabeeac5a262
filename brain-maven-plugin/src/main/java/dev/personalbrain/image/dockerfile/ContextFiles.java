package dev.personalbrain.image.dockerfile;

import dev.personalbrain.application.ImageFiles;
import dev.personalbrain.image.ImageEntry;
import dev.personalbrain.image.ImagePlan;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Where the application's own files lie in the build context. Most lie where the image has them, and the Dockerfile names
 * them. Those whose names some builder takes for a pattern, and links (a builder copies what a named link leads to), lie in a folder
 * of their own, which is copied as it is. What the context holds beside them, no file of the user's is called like.
 *
 * @param entries by their paths below the application's folder
 */
record ContextFiles(SortedMap<String, ImageEntry> entries) {
    private static final Set<String> LAYERS = Set.of(ImageFiles.FILES, ImageFiles.CODE);
    /** Each is a layer of a stage, of which an engine takes 125. */
    private static final int MOST_FOLDERS = 50;

    private static final Pattern NAMEABLE = Pattern.compile("[\\p{L}\\p{N}._][\\p{L}\\p{N}._ +@-]*(?<! )");
    /** What the stage of the modules makes. */
    private static final Set<String> INSTALLED = Set.of(
            "native_modules",
            "native_modules/lib",
            "native_modules/.installed",
            "node_modules",
            "node_modules/.installed");

    static ContextFiles of(ImagePlan plan) {
        SortedMap<String, ImageEntry> entries = new TreeMap<>();
        plan.layers().stream()
                .filter(layer -> LAYERS.contains(layer.name()))
                .flatMap(layer -> layer.entries().stream())
                .filter(entry -> !entry.path().equals(ImagePlan.ROOT))
                .forEach(entry -> entries.put(entry.path().substring(ImagePlan.ROOT.length() + 1), entry));
        entries.keySet().removeAll(INSTALLED);
        return new ContextFiles(entries);
    }

    /** Files at the top, by their names. */
    List<String> files() {
        return named().filter(name -> entries.get(name) instanceof ImageEntry.File)
                .toList();
    }

    /** Folders at the top, by their names. */
    List<String> folders() {
        return named().filter(name -> entries.get(name) instanceof ImageEntry.Folder)
                .toList();
    }

    /** Whether there are any that the Dockerfile does not name. */
    boolean hasOthers() {
        return entries.keySet().stream().anyMatch(path -> !isNamed(path));
    }

    /** Name of the folder with those that the Dockerfile does not name. */
    String others() {
        return Stream.iterate("others", name -> name + "_")
                .filter(name -> !entries.containsKey(name))
                .findFirst()
                .orElseThrow();
    }

    /** @param path below the application's folder */
    String place(String path) {
        return isNamed(path) ? path : others() + "/" + path;
    }

    private Stream<String> named() {
        return entries.keySet().stream().filter(path -> path.indexOf('/') < 0 && isNamed(path));
    }

    private boolean isNamed(String path) {
        String top = path.split("/", 2)[0];
        return NAMEABLE.matcher(top).matches()
                && (entries.get(top) instanceof ImageEntry.File
                        || entries.get(top) instanceof ImageEntry.Folder && hasFewFolders());
    }

    private boolean hasFewFolders() {
        return entries.keySet().stream()
                        .filter(path -> path.indexOf('/') < 0 && entries.get(path) instanceof ImageEntry.Folder)
                        .count()
                <= MOST_FOLDERS;
    }
}
