package dev.personalbrain.image.jib;

import dev.personalbrain.image.ImageReference;
import dev.personalbrain.platform.Platform;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import tools.jackson.jr.ob.JSON;

/** Builds small images, one file in each layer. */
final class TestImage {
    private final ImageFormat format;
    private final List<LayerBlob> layers = new ArrayList<>();
    private final Map<String, Object> settings = new LinkedHashMap<>();
    private Optional<ImageReference> base = Optional.empty();

    TestImage(ImageFormat format) {
        this.format = format;
    }

    static ImageReference name(String text) {
        return ImageReference.parse("name", text);
    }

    /** @param name of the layer and of the file in it */
    static LayerBlob layer(String name, String content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputTar tar = new OutputTar(bytes)) {
            tar.put(name, content.getBytes(StandardCharsets.UTF_8));
        }
        return blob(name, bytes.toByteArray());
    }

    TestImage on(String reference) {
        base = Optional.of(name(reference));
        return this;
    }

    TestImage with(LayerBlob layer) {
        layers.add(layer);
        return this;
    }

    TestImage with(String layer, String content) throws IOException {
        return with(layer(layer, content));
    }

    TestImage setting(String name, Object value) {
        settings.put(name, value);
        return this;
    }

    BuiltImage build() {
        byte[] configuration = configuration();
        return new BuiltImage(
                Platform.parse("linux-x64").orElseThrow(),
                format,
                configuration,
                manifest(configuration),
                layers,
                base);
    }

    private byte[] configuration() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("architecture", "amd64");
        json.put("os", "linux");
        json.put("config", settings);
        json.put(
                "rootfs",
                Map.of(
                        "type",
                        "layers",
                        "diff_ids",
                        layers.stream().map(LayerBlob::diffId).toList()));
        return JSON.std.asBytes(json);
    }

    private byte[] manifest(byte[] configuration) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("schemaVersion", 2);
        json.put("mediaType", format.manifest());
        json.put("config", descriptor(format.configuration(), Digests.of(configuration), configuration.length));
        json.put(
                "layers",
                layers.stream()
                        .map(each -> descriptor(format.layer(), each.digest(), each.size()))
                        .toList());
        return JSON.std.asBytes(json);
    }

    private static Map<String, Object> descriptor(String mediaType, String digest, long size) {
        return new LinkedHashMap<>(Map.of("mediaType", mediaType, "digest", digest, "size", size));
    }

    private static LayerBlob blob(String name, byte[] tar) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(tar);
        }
        byte[] blob = bytes.toByteArray();
        return new LayerBlob(
                name,
                Digests.of(blob),
                Digests.of(tar),
                blob.length,
                () -> new ByteArrayInputStream(blob),
                Optional.empty());
    }
}
