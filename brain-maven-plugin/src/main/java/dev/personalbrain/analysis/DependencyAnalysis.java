package dev.personalbrain.analysis;

import java.util.ArrayList;
import java.util.List;

/**
 * One dependency seen from one target platform.
 *
 * @param external whether it has to be left out of the application
 * @param reason why, in one short sentence
 * @param kept libraries that the platform needs
 * @param foreign paths of the libraries of other platforms, which pruning removes
 * @param missing whether it has native libraries and none for the platform
 * @param dropped whether nothing of it is of use on the platform: it holds another platform's libraries and no class
 * @param prunedBytes of the jar without foreign libraries and debug symbols; 0 where it is dropped; all of it where it is bundled
 * @param warnings the jar's, and those that come from the platform
 */
public record DependencyAnalysis(
        Dependency dependency,
        JarAnalysis jar,
        boolean external,
        String reason,
        List<LibraryEntry> kept,
        List<String> foreign,
        boolean missing,
        boolean dropped,
        long prunedBytes,
        List<String> warnings) {

    public DependencyAnalysis {
        kept = List.copyOf(kept);
        foreign = List.copyOf(foreign);
        warnings = List.copyOf(warnings);
    }

    DependencyAnalysis withWarning(String warning) {
        List<String> more = new ArrayList<>(warnings);
        more.add(warning);
        return new DependencyAnalysis(
                dependency, jar, external, reason, kept, foreign, missing, dropped, prunedBytes, more);
    }
}
