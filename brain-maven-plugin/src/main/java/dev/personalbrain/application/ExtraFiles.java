package dev.personalbrain.application;

import dev.personalbrain.application.LayoutEntry.Folder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Files of the project that go into every output as they are: what the user names in {@code <extraDirectories>}.
 *
 * @param permissions the first that matches a file counts; without one, 0755 for a file that somebody may execute, 0644 for any other
 */
public record ExtraFiles(List<ExtraDirectory> directories, List<FilePermission> permissions) {
    public ExtraFiles {
        directories = List.copyOf(directories);
        permissions = List.copyOf(permissions);
    }

    /**
     * Reads the folders, not the files' content.
     *
     * @throws dev.personalbrain.error.UserException where a folder is missing, a file cannot be taken or has the place of another
     */
    List<LayoutEntry> read(Application application) throws IOException {
        Map<String, LayoutEntry> entries = new LinkedHashMap<>();
        Map<String, Path> sources = new LinkedHashMap<>();
        for (ExtraDirectory directory : directories) {
            for (Path source : new ExtraFileSearch(directory).paths()) {
                LayoutEntry entry = new ExtraFileEntry(directory, source).read(permissions);
                ExtraFileRules.requireFree(application, entry.path(), source);
                requireSamePlace(entries.put(entry.path(), entry), entry, sources.put(entry.path(), source), source);
            }
        }
        sources.forEach((path, source) -> requireFolders(path, source, entries, sources));
        return new ArrayList<>(entries.values());
    }

    /** Two folders are one. */
    private static void requireSamePlace(LayoutEntry before, LayoutEntry entry, Path source, Path other) {
        if (before != null && !(before instanceof Folder && entry instanceof Folder)) {
            throw twice(source, other, entry.path());
        }
    }

    /** A file of one folder may not lie where another has a folder's parts. */
    private static void requireFolders(
            String path, Path source, Map<String, LayoutEntry> entries, Map<String, Path> sources) {
        for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
            String parent = path.substring(0, slash);
            if (entries.get(parent) != null && !(entries.get(parent) instanceof Folder)) {
                throw twice(sources.get(parent), source, parent);
            }
        }
    }

    private static RuntimeException twice(Path one, Path other, String path) {
        return ExtraFileRules.invalid("'" + one + "' and '" + other + "' both want the place '" + path
                + "': rename one, or let it go elsewhere with <into>");
    }
}
