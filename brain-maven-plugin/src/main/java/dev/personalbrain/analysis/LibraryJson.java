package dev.personalbrain.analysis;

import dev.personalbrain.binary.NativeFormat;
import dev.personalbrain.binary.NativeLibrary;
import dev.personalbrain.platform.Platform;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.core.JsonGenerator;

/** One library as {@code analysis.json} and the cache hold it; a checksum is in the cache alone. */
public final class LibraryJson {
    private LibraryJson() {}

    public static void write(LibraryEntry entry, JsonGenerator json) {
        NativeLibrary library = entry.library();
        json.writeStartObject();
        json.writeStringProperty("path", entry.path());
        json.writeStringProperty("format", library.format().toString());
        strings(
                "platforms",
                library.platforms().stream().map(Platform::toString).toList(),
                json);
        json.writeNumberProperty("bytes", entry.bytes());
        json.writeNumberProperty("packedBytes", entry.compressedBytes());
        json.writeNumberProperty("debugBytes", library.debugBytes());
        json.writeStringProperty("soname", library.soname().orElse(null));
        strings("needed", library.needed(), json);
        json.writeObjectPropertyStart("requires");
        library.requires().forEach((file, versions) -> strings(file, versions, json));
        json.writeEndObject();
        strings("runPaths", library.runPaths(), json);
        json.writeBooleanProperty("executableStack", library.executableStack());
        entry.sha256().ifPresent(sha256 -> json.writeStringProperty("sha256", sha256));
        json.writeEndObject();
    }

    public static void strings(String name, Collection<String> values, JsonGenerator json) {
        json.writeArrayPropertyStart(name);
        values.forEach(json::writeString);
        json.writeEndArray();
    }

    public static LibraryEntry read(JsonValue json) {
        NativeLibrary library = new NativeLibrary(
                format(json.text("format")),
                json.texts("platforms").stream()
                        .map(name -> Platform.parse(name).orElseThrow())
                        .toList(),
                Optional.ofNullable(json.text("soname")),
                json.texts("needed"),
                requires(json.value("requires")),
                json.texts("runPaths"),
                json.flag("executableStack"),
                json.number("debugBytes"));
        return new LibraryEntry(
                json.text("path"),
                json.number("bytes"),
                json.number("packedBytes"),
                library,
                Optional.ofNullable(json.text("sha256")));
    }

    private static NativeFormat format(String text) {
        return Arrays.stream(NativeFormat.values())
                .filter(each -> each.toString().equals(text))
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, List<String>> requires(JsonValue json) {
        return json.names().stream().collect(Collectors.toMap(name -> name, json::texts));
    }
}
