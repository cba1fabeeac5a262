package dev.personalbrain.packages;

import dev.personalbrain.analysis.LibraryJson;
import dev.personalbrain.lock.MissingPackage;
import java.util.List;
import java.util.Locale;
import tools.jackson.core.JsonGenerator;

/** What {@code analysis.json} has under {@code npm}, as {@code docs/npm.md} describes it. */
public final class NpmAnalysisJson {
    private NpmAnalysisJson() {}

    /** As an object. */
    public static void write(NpmAnalysis analysis, JsonGenerator json) {
        json.writeStartObject();
        json.writeArrayPropertyStart("packages");
        analysis.packages().forEach(each -> write(each, json));
        json.writeEndArray();
        json.writeArrayPropertyStart("missing");
        analysis.missing().forEach(each -> write(each, json));
        json.writeEndArray();
        json.writeArrayPropertyStart("findings");
        analysis.findings().forEach(each -> write(each, json));
        json.writeEndArray();
        writeTotals(analysis, json);
        json.writeEndObject();
    }

    private static void write(PackageAnalysis each, JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("id", each.id());
        LibraryJson.strings("folders", each.folders(), json);
        json.writeNumberProperty("bytes", each.bytes());
        json.writeNumberProperty("keptBytes", each.keptBytes());
        json.writeBooleanProperty("installed", each.installed());
        json.writeBooleanProperty("native", each.isNative());
        json.writeBooleanProperty("dropped", each.dropped());
        json.writeBooleanProperty("missing", each.missing());
        json.writeStringProperty("reason", each.reason());
        json.writeArrayPropertyStart("libraries");
        each.natives().stream()
                .filter(file -> file.library().isPresent())
                .map(PackageIndex::entry)
                .forEach(entry -> LibraryJson.write(entry, json));
        json.writeEndArray();
        LibraryJson.strings("foreign", paths(each.foreign()), json);
        writePruned(each, json);
        json.writeArrayPropertyStart("vendored");
        each.vendored().forEach(copy -> json.writeString(copy.content().path()));
        json.writeEndArray();
        json.writeArrayPropertyStart("installScripts");
        each.scripts().forEach(script -> write(script, json));
        json.writeEndArray();
        LibraryJson.strings("warnings", each.warnings(), json);
        json.writeEndObject();
    }

    private static List<String> paths(List<PackageFile> files) {
        return files.stream().map(PackageFile::path).toList();
    }

    private static void writePruned(PackageAnalysis each, JsonGenerator json) {
        json.writeObjectPropertyStart("prunedBytes");
        each.pruned().keySet().forEach(why -> json.writeNumberProperty(name(why), each.prunedBytes(why)));
        json.writeEndObject();
    }

    private static String name(Pruned why) {
        return why.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static void write(InstallScript script, JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("package", script.packageId());
        json.writeStringProperty("command", script.command());
        json.writeStringProperty(
                "decision", script.decision().map(ScriptDecision::text).orElse(null));
        json.writeEndObject();
    }

    private static void write(MissingPackage missing, JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("dependent", missing.dependent());
        LibraryJson.strings("names", missing.names(), json);
        LibraryJson.strings("others", missing.others(), json);
        json.writeEndObject();
    }

    private static void write(Finding finding, JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("package", finding.packageId());
        json.writeStringProperty("file", finding.file());
        json.writeStringProperty("need", finding.need());
        json.writeStringProperty("have", finding.have());
        json.writeEndObject();
    }

    private static void writeTotals(NpmAnalysis analysis, JsonGenerator json) {
        json.writeObjectPropertyStart("totals");
        json.writeNumberProperty("bytes", analysis.bytes());
        json.writeNumberProperty("keptBytes", analysis.keptBytes());
        json.writeObjectPropertyStart("prunedBytes");
        for (Pruned why : Pruned.values()) {
            json.writeNumberProperty(name(why), analysis.prunedBytes(why));
        }
        json.writeEndObject();
        json.writeEndObject();
    }
}
