package dev.personalbrain.assembly;

import dev.personalbrain.analysis.AnalysisJson;
import dev.personalbrain.analysis.AtomicFile;
import dev.personalbrain.analysis.JsonOutput;
import dev.personalbrain.analysis.LibraryJson;
import dev.personalbrain.bun.BundleAnalysis;
import dev.personalbrain.packages.NpmAnalysisJson;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.core.JsonGenerator;

/** {@code analysis.json}, as {@code docs/analysis.md} describes it: the same input gives the same bytes on every machine. */
final class ReportJson {
    private ReportJson() {}

    static void write(Report report, Path file) throws IOException {
        AtomicFile.write(file, bytes(report));
    }

    static byte[] bytes(Report report) {
        return JsonOutput.bytes(json -> {
            json.writeStartObject();
            AnalysisJson.write(report.jars(), json);
            report.npm().ifPresent(npm -> {
                json.writeName("npm");
                NpmAnalysisJson.write(npm, json);
            });
            report.bundle().ifPresent(bundle -> {
                json.writeName("bun");
                write(bundle, json);
            });
            json.writeEndObject();
        });
    }

    private static void write(BundleAnalysis bundle, JsonGenerator json) {
        json.writeStartObject();
        LibraryJson.strings("externals", List.copyOf(bundle.externals()), json);
        LibraryJson.strings("installed", List.copyOf(bundle.installed()), json);
        LibraryJson.strings("bundled", List.copyOf(bundle.bundled()), json);
        json.writeNumberProperty("installedBytes", bundle.installedBytes());
        LibraryJson.strings("fewest", List.copyOf(bundle.fewest()), json);
        json.writeNumberProperty("bytesSaved", bundle.bytesSaved());
        LibraryJson.strings(
                "computed",
                bundle.computed().stream()
                        .map(BundleAnalysis.ComputedImport::toString)
                        .toList(),
                json);
        LibraryJson.strings("suggestions", bundle.suggestions(), json);
        LibraryJson.strings("notes", bundle.notes(), json);
        json.writeEndObject();
    }
}
