package dev.personalbrain.packages;

import dev.personalbrain.analysis.JsonOutput;
import dev.personalbrain.analysis.JsonValue;
import dev.personalbrain.analysis.LibraryEntry;
import dev.personalbrain.analysis.LibraryJson;
import dev.personalbrain.analysis.SealedText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;
import tools.jackson.jr.ob.JSON;

/**
 * What the cache knows about an unpacked package: a sealed file beside it. One that is cut off or altered counts as absent.
 *
 * @param tarballBytes of the tarball
 * @param tarballSha256 of the tarball
 */
record PackageIndex(long tarballBytes, String tarballSha256, Optional<String> installScript, List<PackageFile> files) {
    /** To be raised whenever the same tarball would be unpacked or read differently. */
    static final int FORMAT_VERSION = 1;

    static Optional<PackageIndex> read(Path file) {
        try {
            Optional<String> text = SealedText.read(file);
            return text.isEmpty() ? Optional.empty() : Optional.of(read(new JsonValue(JSON.std.mapFrom(text.get()))));
        } catch (RuntimeException e) {
            // Sealed, but by another version of ours: made anew.
            return Optional.empty();
        }
    }

    void write(Path file) throws IOException {
        SealedText.write(file, new String(JsonOutput.bytes(this::write), StandardCharsets.UTF_8));
    }

    private static PackageIndex read(JsonValue json) {
        return new PackageIndex(
                json.number("bytes"),
                json.text("sha256"),
                Optional.ofNullable(json.text("installScript")),
                json.values("files").stream().map(PackageIndex::file).toList());
    }

    private static PackageFile file(JsonValue json) {
        return new PackageFile(
                json.text("path"),
                json.number("bytes"),
                json.text("sha256"),
                json.flag("executable"),
                json.flag("windowsShebang"),
                json.values("library").stream()
                        .map(each -> LibraryJson.read(each).library())
                        .findFirst(),
                Optional.ofNullable(json.text("defect")));
    }

    private void write(JsonGenerator json) {
        json.writeStartObject();
        json.writeNumberProperty("bytes", tarballBytes);
        json.writeStringProperty("sha256", tarballSha256);
        json.writeStringProperty("installScript", installScript.orElse(null));
        json.writeArrayPropertyStart("files");
        files.forEach(file -> write(file, json));
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void write(PackageFile file, JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("path", file.path());
        json.writeNumberProperty("bytes", file.bytes());
        json.writeStringProperty("sha256", file.sha256());
        json.writeBooleanProperty("executable", file.executable());
        json.writeBooleanProperty("windowsShebang", file.windowsShebang());
        json.writeArrayPropertyStart("library");
        file.library().ifPresent(each -> LibraryJson.write(entry(file), json));
        json.writeEndArray();
        json.writeStringProperty("defect", file.defect().orElse(null));
        json.writeEndObject();
    }

    static LibraryEntry entry(PackageFile file) {
        return new LibraryEntry(
                file.path(), file.bytes(), file.bytes(), file.library().orElseThrow());
    }
}
