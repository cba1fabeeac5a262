package dev.personalbrain.packages;

import dev.personalbrain.analysis.LibraryEntry;
import dev.personalbrain.analysis.Megabytes;
import dev.personalbrain.analysis.NeedsOfLibraries;
import dev.personalbrain.analysis.TextTable;
import dev.personalbrain.lock.MissingPackage;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An analysis of npm packages for a terminal: a table of those with native files, totals, what was left out, what is wrong. */
public final class NpmAnalysisText {
    private final NpmAnalysis analysis;
    private final List<String> lines = new ArrayList<>();

    private NpmAnalysisText(NpmAnalysis analysis) {
        this.analysis = analysis;
    }

    /** Lines without line ends. */
    public static List<String> of(NpmAnalysis analysis) {
        return new NpmAnalysisText(analysis).lines();
    }

    private List<String> lines() {
        List<PackageAnalysis> natives =
                analysis.packages().stream().filter(PackageAnalysis::isNative).toList();
        if (natives.isEmpty()) {
            lines.add(
                    "No native files in " + count(analysis.packages().size()) + ", " + Megabytes.of(analysis.bytes()));
        } else {
            addTable(natives);
            NeedsOfLibraries.of(analysis.platform(), kept())
                    .ifPresent(needs -> lines.add("Native files need " + needs));
        }
        addPruned();
        addScripts();
        addFaults();
        return lines;
    }

    private List<LibraryEntry> kept() {
        return analysis.packages().stream()
                .filter(PackageAnalysis::installed)
                .flatMap(each -> each.natives().stream())
                .filter(file -> file.library().isPresent())
                .map(PackageIndex::entry)
                .toList();
    }

    private void addTable(List<PackageAnalysis> natives) {
        lines.add("Native npm packages for " + analysis.platform());
        TextTable table = new TextTable("package", "MB", "installed", "kept", "foreign", "");
        natives.forEach(each -> table.row(
                each.id(),
                Megabytes.number(each.bytes()),
                Megabytes.number(installedBytes(each)),
                String.valueOf(each.natives().size()),
                String.valueOf(
                        each.foreign().stream().filter(PackageFile::isNative).count()),
                (each.missing() ? "MISSING: " : "") + each.reason()));
        addRest(table, natives);
        table.row(
                "total",
                Megabytes.number(analysis.bytes()),
                Megabytes.number(analysis.keptBytes()),
                "",
                "",
                Math.round(100.0 * analysis.keptBytes() / Math.max(1, analysis.bytes())) + " % are left");
        lines.addAll(table.lines());
    }

    private void addRest(TextTable table, List<PackageAnalysis> natives) {
        List<PackageAnalysis> rest = new ArrayList<>(analysis.packages());
        rest.removeAll(natives);
        if (!rest.isEmpty()) {
            table.row(
                    count(rest.size()),
                    Megabytes.number(
                            rest.stream().mapToLong(PackageAnalysis::bytes).sum()),
                    Megabytes.number(rest.stream()
                            .mapToLong(NpmAnalysisText::installedBytes)
                            .sum()),
                    "",
                    "",
                    "no native files");
        }
    }

    private static long installedBytes(PackageAnalysis each) {
        return each.installed() ? each.keptBytes() : 0;
    }

    private void addPruned() {
        String pruned = Stream.of(Pruned.values())
                .filter(why -> analysis.prunedBytes(why) > 0)
                .map(why -> why + " " + Megabytes.of(analysis.prunedBytes(why)))
                .collect(Collectors.joining(", "));
        if (!pruned.isEmpty()) {
            lines.add("Left out: " + pruned);
        }
    }

    private void addScripts() {
        analysis.packages().stream()
                .flatMap(each -> each.scripts().stream())
                .forEach(script -> lines.add("Install script: "
                        + script.packageId() + " (" + script.command() + "): "
                        + script.decision()
                                .map(ScriptDecision::text)
                                .orElse("NOT DECIDED; a release fails, unless <npm><scripts> decides")));
    }

    private void addFaults() {
        for (MissingPackage missing : analysis.missing()) {
            lines.add("Missing: " + missing.error(analysis.platform(), "").getMessage());
        }
        analysis.findings().forEach(finding -> lines.add("Would not load: " + finding));
        for (PackageAnalysis each : analysis.packages()) {
            each.warnings().forEach(warning -> lines.add("Note: " + each.id() + ": " + warning));
        }
    }

    private static String count(int packages) {
        return packages == 1 ? "1 package" : packages + " packages";
    }
}
