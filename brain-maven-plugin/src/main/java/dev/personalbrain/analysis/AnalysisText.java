package dev.personalbrain.analysis;

import java.util.ArrayList;
import java.util.List;

/** An analysis for a terminal: a table of the modules with native libraries, totals, what they need, warnings. */
public final class AnalysisText {
    /** A jar with hundreds of nested archives would push the table out of sight. */
    private static final int MAX_NOTES = 5;

    private final Analysis analysis;
    private final List<String> lines = new ArrayList<>();

    private AnalysisText(Analysis analysis) {
        this.analysis = analysis;
    }

    /** Lines without line ends. */
    public static List<String> of(Analysis analysis) {
        return new AnalysisText(analysis).lines();
    }

    private List<String> lines() {
        List<DependencyAnalysis> natives = analysis.dependencies().stream()
                .filter(each -> each.jar().isNative())
                .toList();
        if (natives.isEmpty()) {
            lines.add("No native libraries in " + count(analysis.dependencies().size()) + ", "
                    + Megabytes.of(analysis.bytes()));
        } else {
            addTable(natives);
            NeedsOfLibraries.of(analysis).ifPresent(needs -> lines.add("The libraries need " + needs));
        }
        addWarnings();
        return lines;
    }

    private void addTable(List<DependencyAnalysis> natives) {
        lines.add("Native libraries for " + analysis.platform());
        TextTable table = new TextTable("module", "MB", "pruned", "kept", "foreign", "");
        natives.forEach(each -> addRow(table, each));
        addRest(table, natives);
        table.row(
                "total",
                Megabytes.number(analysis.bytes()),
                Megabytes.number(analysis.prunedBytes()),
                "",
                "",
                percent() + " % are left");
        lines.addAll(table.lines());
    }

    private static void addRow(TextTable table, DependencyAnalysis each) {
        table.row(
                each.dependency().id(),
                Megabytes.number(each.jar().bytes()),
                Megabytes.number(each.prunedBytes()),
                String.valueOf(each.kept().size()),
                String.valueOf(each.foreign().size()),
                (each.missing() ? "MISSING: " : each.external() && !each.dropped() ? "external: " : "")
                        + each.reason());
    }

    private void addRest(TextTable table, List<DependencyAnalysis> natives) {
        long bytes = analysis.bytes()
                - natives.stream().mapToLong(each -> each.jar().bytes()).sum();
        int rest = analysis.dependencies().size() - natives.size();
        if (rest > 0) {
            String size = Megabytes.number(bytes);
            table.row(count(rest), size, size, "", "", "no native libraries");
        }
    }

    private long percent() {
        return Math.round(100.0 * analysis.prunedBytes() / Math.max(1, analysis.bytes()));
    }

    private void addWarnings() {
        for (DependencyAnalysis each : analysis.dependencies()) {
            if (each.missing()) {
                lines.add("Missing: " + each.dependency().id() + " has no library for " + analysis.platform()
                        + " (it has " + each.jar().platformNames()
                        + "); a release fails, unless <acceptMissing> names it");
            }
            addNotes(each);
        }
    }

    private void addNotes(DependencyAnalysis each) {
        String start = "Note: " + each.dependency().id() + ": ";
        int more = each.warnings().size() - MAX_NOTES;
        each.warnings().stream().limit(MAX_NOTES).forEach(warning -> lines.add(start + warning));
        if (more > 0) {
            lines.add(start + "and " + more + " more, which analysis.json has");
        }
    }

    private static String count(int dependencies) {
        return dependencies == 1 ? "1 dependency" : dependencies + " dependencies";
    }
}
