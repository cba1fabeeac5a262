package dev.personalbrain.application;

import java.util.Comparator;
import java.util.List;

/**
 * Entries that change together.
 *
 * @param name unique in the layout: {@code native:org.xerial:sqlite-jdbc}, {@code dependencies}, {@code snapshot-dependencies}, {@code
 *     resources}, {@code application}
 * @param entries sorted by path
 */
public record Layer(String name, List<LayoutEntry> entries) {
    public Layer {
        entries =
                entries.stream().sorted(Comparator.comparing(LayoutEntry::path)).toList();
    }
}
