package dev.personalbrain.application;

import dev.personalbrain.analysis.JsonOutput;
import dev.personalbrain.manifest.Manifest;
import java.util.SortedMap;
import tools.jackson.core.JsonGenerator;

/** {@code package.json} of an output: who the application is, and which packages lie beside it, each with its exact version. */
final class PackageFile {
    static final String NAME = "package.json";

    private PackageFile() {}

    static byte[] of(Manifest.Application application, SortedMap<String, String> dependencies) {
        return JsonOutput.bytes(json -> {
            json.writeStartObject();
            json.writeStringProperty("name", application.name());
            json.writeStringProperty("version", application.version());
            json.writeStringProperty("type", "module");
            write(dependencies, json);
            json.writeEndObject();
        });
    }

    private static void write(SortedMap<String, String> dependencies, JsonGenerator json) {
        json.writeObjectPropertyStart("dependencies");
        dependencies.forEach(json::writeStringProperty);
        json.writeEndObject();
    }
}
