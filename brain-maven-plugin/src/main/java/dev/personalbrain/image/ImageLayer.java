package dev.personalbrain.image;

import java.util.Comparator;
import java.util.List;

/**
 * Entries that change together. Its bytes depend on them alone.
 *
 * @param name unique in the plan, for people: {@code native:org.xerial:sqlite-jdbc}, {@code dependencies-3}, {@code application}
 * @param entries sorted by path
 */
public record ImageLayer(String name, List<ImageEntry> entries) {
    public ImageLayer {
        entries =
                entries.stream().sorted(Comparator.comparing(ImageEntry::path)).toList();
    }
}
