package dev.personalbrain.assembly;

import dev.personalbrain.analysis.Megabytes;
import dev.personalbrain.bun.BundleAnalysis;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What becomes part of a Bun application's program and what does not, for a terminal. */
final class BundleText {
    private BundleText() {}

    /** Lines without line ends. */
    static List<String> of(BundleAnalysis bundle) {
        List<String> lines = new ArrayList<>();
        lines.add("In the program: " + count(bundle.bundled().size()));
        lines.add(
                bundle.externals().isEmpty()
                        ? "Outside of it: nothing"
                        : "Outside of it: " + String.join(", ", bundle.externals()) + "; with what they load "
                                + count(bundle.installed().size()) + ", " + Megabytes.of(bundle.installedBytes()));
        bundle.computed().stream()
                .filter(place -> !place.found().isEmpty())
                .forEach(place -> lines.add("Why: " + place + " finds "
                        + place.found().stream().collect(Collectors.joining(", ")) + " at run time"));
        bundle.suggestions().forEach(suggestion -> lines.add("Smaller: " + suggestion));
        bundle.notes().forEach(note -> lines.add("Note: " + note));
        return lines;
    }

    private static String count(int packages) {
        return packages == 1 ? "1 package" : packages + " packages";
    }
}
