package dev.personalbrain.analysis;

import java.io.IOException;
import java.nio.file.Path;
import tools.jackson.core.JsonGenerator;

/** {@code analysis.json}, as {@code docs/analysis.md} describes it: the same jars give the same bytes on every machine. */
public final class AnalysisJson {
    private static final int FORMAT_VERSION = 1;

    private AnalysisJson() {}

    /** Replaces the file atomically; makes its folder where there is none. */
    public static void write(Analysis analysis, Path file) throws IOException {
        AtomicFile.write(file, bytes(analysis));
    }

    static byte[] bytes(Analysis analysis) {
        return JsonOutput.bytes(json -> {
            json.writeStartObject();
            json.writeNumberProperty("formatVersion", FORMAT_VERSION);
            json.writeStringProperty("platform", analysis.platform().toString());
            json.writeArrayPropertyStart("dependencies");
            analysis.dependencies().forEach(each -> write(each, json));
            json.writeEndArray();
            json.writeObjectPropertyStart("totals");
            json.writeNumberProperty("bytes", analysis.bytes());
            json.writeNumberProperty("prunedBytes", analysis.prunedBytes());
            json.writeEndObject();
            json.writeEndObject();
        });
    }

    private static void write(DependencyAnalysis dependency, JsonGenerator json) {
        JarAnalysis jar = dependency.jar();
        json.writeStartObject();
        json.writeStringProperty("id", dependency.dependency().id());
        json.writeStringProperty(
                "file", dependency.dependency().file().getFileName().toString());
        json.writeNumberProperty("bytes", jar.bytes());
        json.writeStringProperty("sha256", jar.sha256());
        json.writeBooleanProperty("external", dependency.external());
        json.writeStringProperty("reason", dependency.reason());
        json.writeNumberProperty("prunedBytes", dependency.prunedBytes());
        json.writeBooleanProperty("missing", dependency.missing());
        json.writeBooleanProperty("dropped", dependency.dropped());
        json.writeBooleanProperty("signed", jar.signed());
        json.writeArrayPropertyStart("libraries");
        jar.libraries().forEach(library -> LibraryJson.write(library, json));
        json.writeEndArray();
        LibraryJson.strings(
                "kept", dependency.kept().stream().map(LibraryEntry::path).toList(), json);
        LibraryJson.strings("notAnalysed", jar.notAnalysed(), json);
        LibraryJson.strings("warnings", dependency.warnings(), json);
        json.writeEndObject();
    }
}
