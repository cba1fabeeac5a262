package dev.personalbrain.application;

import dev.personalbrain.analysis.Dependency;
import dev.personalbrain.analysis.JarAnalysis;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A dependency that ships with the application.
 *
 * @param file its name in {@code lib/}
 * @param changesOften whether the same version may have other bytes tomorrow
 */
public record Library(String file, FileContent content, boolean changesOften) {
    /**
     * @param names of the files
     * @param jars what the analysis knows of them: a checksum that it has need not be read anew
     */
    static List<Library> of(Map<Dependency, String> names, Map<Dependency, JarAnalysis> jars) {
        List<Library> libraries = new ArrayList<>();
        names.forEach((dependency, name) ->
                libraries.add(new Library(name, content(dependency, jars.get(dependency)), dependency.changesOften())));
        return libraries;
    }

    LayoutEntry.File entry() {
        return new LayoutEntry.File("lib/" + file, OwnFiles.FILE, content);
    }

    /** @param known null where nothing is */
    private static FileContent content(Dependency dependency, JarAnalysis known) {
        return known == null
                ? new FileContent.OfFile(dependency.file())
                : new FileContent.OfPinnedFile(dependency.file(), known.bytes(), known.sha256());
    }
}
