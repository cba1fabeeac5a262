package dev.personalbrain.modules;

import dev.personalbrain.analysis.Dependency;
import dev.personalbrain.analysis.JarAnalysis;
import dev.personalbrain.manifest.Manifest;
import java.util.List;
import java.util.Map;

/**
 * How an application's dependencies are split.
 *
 * @param manifest the external modules, for every platform asked for
 * @param bundled dependencies that ship with the application in {@code lib/}, in class path order
 * @param jars what the analysis knows of the jars of all dependencies
 * @param notes one line each for the user: modules without a recipe and what they will unpack, fallbacks, warnings
 */
public record Modules(
        Manifest manifest, List<Dependency> bundled, Map<Dependency, JarAnalysis> jars, List<String> notes) {
    public Modules {
        bundled = List.copyOf(bundled);
        jars = Map.copyOf(jars);
        notes = List.copyOf(notes);
    }

    /** With another manifest, which holds the modules of this one. */
    public Modules with(Manifest other) {
        return new Modules(other, bundled, jars, notes);
    }

    /** One of jars of which nothing is known. */
    public Modules(Manifest manifest, List<Dependency> bundled, List<String> notes) {
        this(manifest, bundled, Map.of(), notes);
    }
}
