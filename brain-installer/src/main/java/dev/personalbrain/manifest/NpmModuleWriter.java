package dev.personalbrain.manifest;

import dev.personalbrain.platform.Platform;
import java.util.Collection;
import tools.jackson.core.JsonGenerator;

/** Writes the part of a manifest that npm modules alone have; what a file has by default is left out. */
final class NpmModuleWriter {
    private final JsonGenerator json;

    NpmModuleWriter(JsonGenerator json) {
        this.json = json;
    }

    /** What stands between the id and the path. */
    void origin(NpmModule module) {
        json.writeStringProperty("name", module.name());
        json.writeStringProperty("version", module.version());
        json.writeStringProperty("registry", module.registry());
    }

    /** What stands behind the SHA-256. */
    void installations(NpmModule module) {
        json.writeStringProperty("integrity", module.integrity());
        json.writeObjectPropertyStart("installations");
        module.installations().forEach(this::installation);
        json.writeEndObject();
    }

    private void installation(Platform platform, NpmInstallation installation) {
        json.writeObjectPropertyStart(platform.toString());
        texts("folders", installation.folders());
        json.writeArrayPropertyStart("files");
        installation.files().forEach(this::file);
        json.writeEndArray();
        if (!installation.links().isEmpty()) {
            json.writeObjectPropertyStart("links");
            installation.links().forEach(json::writeStringProperty);
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    private void file(NpmFile file) {
        json.writeStartObject();
        json.writeStringProperty("path", file.path());
        json.writeNumberProperty("bytes", file.bytes());
        json.writeStringProperty("sha256", file.sha256());
        flag("executable", file.executable());
        flag("unixShebang", file.unixShebang());
        file.source().ifPresent(source -> json.writeStringProperty("source", source));
        if (!file.needed().isEmpty()) {
            texts("needed", file.needed());
        }
        if (!file.requires().isEmpty()) {
            json.writeObjectPropertyStart("requires");
            file.requires().forEach(this::texts);
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    private void flag(String name, boolean value) {
        if (value) {
            json.writeBooleanProperty(name, true);
        }
    }

    private void texts(String name, Collection<String> values) {
        json.writeArrayPropertyStart(name);
        values.forEach(json::writeString);
        json.writeEndArray();
    }
}
