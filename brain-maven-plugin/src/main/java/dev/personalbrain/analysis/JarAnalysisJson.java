package dev.personalbrain.analysis;

import dev.personalbrain.binary.Outline;
import dev.personalbrain.platform.Arch;
import dev.personalbrain.platform.Os;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.core.JsonGenerator;

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
            json.writeArrayPropertyStart("unread");
            analysis.unread().forEach(library -> write(library, json));
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

    private static void write(UnreadLibrary library, JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("path", library.path());
        json.writeNumberProperty("packedBytes", library.compressedBytes());
        LibraryJson.strings("systems", names(library.outline().systems()), json);
        LibraryJson.strings("archs", names(library.outline().archs()), json);
        json.writeEndObject();
    }

    private static List<String> names(Set<? extends Enum<?>> values) {
        return values.stream().map(Enum::name).sorted().toList();
    }

    static JarAnalysis read(JsonValue json) {
        return new JarAnalysis(
                json.number("bytes"),
                json.text("sha256"),
                Math.toIntExact(json.number("classes")),
                json.flag("signed"),
                json.values("libraries").stream().map(LibraryJson::read).toList(),
                json.values("unread").stream().map(JarAnalysisJson::unread).toList(),
                json.values("debugSymbols").stream()
                        .map(JarAnalysisJson::debugEntry)
                        .toList(),
                json.texts("notAnalysed"),
                json.texts("warnings"));
    }

    private static UnreadLibrary unread(JsonValue json) {
        Outline outline = new Outline(
                json.texts("systems").stream().map(Os::valueOf).collect(Collectors.toSet()),
                json.texts("archs").stream().map(Arch::valueOf).collect(Collectors.toSet()));
        return new UnreadLibrary(json.text("path"), json.number("packedBytes"), outline);
    }

    private static JarAnalysis.DebugEntry debugEntry(JsonValue json) {
        return new JarAnalysis.DebugEntry(json.text("path"), json.number("packedBytes"));
    }
}
