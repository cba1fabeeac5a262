package dev.personalbrain.analysis;

import tools.jackson.core.JsonGenerator;

/** The fields of {@code analysis.json} that tell of jars, as {@code docs/analysis.md} describes them. */
public final class AnalysisJson {
    private static final int FORMAT_VERSION = 1;

    private AnalysisJson() {}

    /** Into an object that has begun. */
    public static void write(Analysis analysis, JsonGenerator json) {
        json.writeNumberProperty("formatVersion", FORMAT_VERSION);
        json.writeStringProperty("platform", analysis.platform().toString());
        json.writeArrayPropertyStart("dependencies");
        analysis.dependencies().forEach(each -> write(each, json));
        json.writeEndArray();
        json.writeObjectPropertyStart("totals");
        json.writeNumberProperty("bytes", analysis.bytes());
        json.writeNumberProperty("prunedBytes", analysis.prunedBytes());
        json.writeEndObject();
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
