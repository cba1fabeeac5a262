package dev.personalbrain.manifest;

import dev.personalbrain.platform.Platform;
import java.io.ByteArrayOutputStream;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;

/** Writes a manifest in the one form that it has. */
final class ManifestWriter {
    private final JsonGenerator json;

    private ManifestWriter(JsonGenerator json) {
        this.json = json;
    }

    static byte[] write(Manifest manifest) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (JsonGenerator json = JsonFactory.builder().build().createGenerator(new Layout(), out)) {
            new ManifestWriter(json).manifest(manifest);
            json.writeRaw('\n');
        }
        return out.toByteArray();
    }

    private void manifest(Manifest manifest) {
        json.writeStartObject();
        json.writeNumberProperty("formatVersion", Manifest.FORMAT_VERSION);
        json.writeObjectPropertyStart("application");
        json.writeStringProperty("name", manifest.application().name());
        json.writeStringProperty("version", manifest.application().version());
        json.writeEndObject();
        texts("platforms", manifest.platforms());
        texts("repositories", manifest.repositories());
        json.writeArrayPropertyStart("modules");
        manifest.modules().forEach(this::module);
        json.writeEndArray();
        json.writeEndObject();
    }

    private void module(NativeModule module) {
        json.writeStartObject();
        json.writeStringProperty("kind", module.kind());
        json.writeStringProperty("id", module.id());
        if (module instanceof NpmModule npm) {
            new NpmModuleWriter(json).origin(npm);
        }
        json.writeStringProperty("path", module.path());
        json.writeNumberProperty("bytes", module.bytes());
        json.writeStringProperty("sha256", module.sha256());
        if (module instanceof NpmModule npm) {
            new NpmModuleWriter(json).installations(npm);
        } else if (module instanceof MavenModule maven) {
            installations(maven);
        }
        json.writeEndObject();
    }

    private void installations(MavenModule module) {
        json.writeObjectPropertyStart("installations");
        module.installations().forEach(this::installation);
        json.writeEndObject();
    }

    private void installation(Platform platform, Installation installation) {
        json.writeObjectPropertyStart(platform.toString());
        json.writeStringProperty("file", installation.file());
        json.writeNumberProperty("bytes", installation.bytes());
        json.writeStringProperty("sha256", installation.sha256());
        texts("removed", installation.removed());
        json.writeArrayPropertyStart("libraries");
        installation.libraries().forEach(this::library);
        json.writeEndArray();
        strings("properties", installation.properties());
        if (!installation.environment().isEmpty()) {
            strings("environment", installation.environment());
        }
        json.writeNumberProperty("temporaryBytes", installation.temporaryBytes());
        json.writeEndObject();
    }

    private void library(PlacedLibrary library) {
        json.writeStartObject();
        json.writeStringProperty("entry", library.entry());
        json.writeStringProperty("file", library.file());
        json.writeNumberProperty("bytes", library.bytes());
        json.writeStringProperty("sha256", library.sha256());
        texts("needed", library.needed());
        requires(library.requires());
        json.writeEndObject();
    }

    private void requires(Map<String, List<String>> requires) {
        json.writeObjectPropertyStart("requires");
        requires.forEach(this::texts);
        json.writeEndObject();
    }

    private void strings(String name, Map<String, String> values) {
        json.writeObjectPropertyStart(name);
        values.forEach(json::writeStringProperty);
        json.writeEndObject();
    }

    private void texts(String name, Collection<?> values) {
        json.writeArrayPropertyStart(name);
        values.forEach(value -> json.writeString(value.toString()));
        json.writeEndArray();
    }

    /** Two spaces, {@code \n}, and {@code "name": value} on every machine. */
    private static final class Layout extends ObjectWriteContext.Base {
        @Override
        public PrettyPrinter getPrettyPrinter() {
            DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
            Separators separators = Separators.createDefaultInstance()
                    .withObjectNameValueSpacing(Separators.Spacing.AFTER)
                    .withArrayEmptySeparator("")
                    .withObjectEmptySeparator("");
            return new DefaultPrettyPrinter(separators)
                    .withArrayIndenter(indenter)
                    .withObjectIndenter(indenter);
        }

        @Override
        public boolean hasPrettyPrinter() {
            return true;
        }
    }
}
