package dev.personalbrain.modules;

import dev.personalbrain.analysis.Dependency;
import dev.personalbrain.manifest.Manifest;
import java.util.List;

/**
 * How an application's dependencies are split.
 *
 * @param manifest the external modules, for every platform asked for
 * @param bundled dependencies that ship with the application in {@code lib/}, in class path order
 * @param notes one line each for the user: modules without a recipe and what they will unpack, fallbacks, warnings
 */
public record Modules(Manifest manifest, List<Dependency> bundled, List<String> notes) {
    public Modules {
        bundled = List.copyOf(bundled);
        notes = List.copyOf(notes);
    }
}
