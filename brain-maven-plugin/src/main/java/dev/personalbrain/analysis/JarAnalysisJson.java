package dev.personalbrain.analysis;

/** A jar's analysis as the cache holds it: not a documented format. */
final class JarAnalysisJson {
    private JarAnalysisJson() {}

    static byte[] write(JarAnalysis analysis) {
        return JsonOutput.bytes(json -> {
            json.writeStartObject();
            json.writeNumberProperty("bytes", analysis.bytes());
            json.writeStringProperty("sha256", analysis.sha256());
            json.writeNumberProperty("classes", analysis.classes());
            json.writeBooleanProperty("signed", analysis.signed());
            json.writeArrayPropertyStart("libraries");
            analysis.libraries().forEach(library -> LibraryJson.write(library, json));
            json.writeEndArray();
            json.writeArrayPropertyStart("debugSymbols");
            for (JarAnalysis.DebugEntry entry : analysis.debugSymbols()) {
                json.writeStartObject();
                json.writeStringProperty("path", entry.path());
                json.writeNumberProperty("packedBytes", entry.compressedBytes());
                json.writeEndObject();
            }
            json.writeEndArray();
            LibraryJson.strings("notAnalysed", analysis.notAnalysed(), json);
            LibraryJson.strings("warnings", analysis.warnings(), json);
            json.writeEndObject();
        });
    }

    static JarAnalysis read(JsonValue json) {
        return new JarAnalysis(
                json.number("bytes"),
                json.text("sha256"),
                Math.toIntExact(json.number("classes")),
                json.flag("signed"),
                json.values("libraries").stream().map(LibraryJson::read).toList(),
                json.values("debugSymbols").stream()
                        .map(JarAnalysisJson::debugEntry)
                        .toList(),
                json.texts("notAnalysed"),
                json.texts("warnings"));
    }

    private static JarAnalysis.DebugEntry debugEntry(JsonValue json) {
        return new JarAnalysis.DebugEntry(json.text("path"), json.number("packedBytes"));
    }
}
