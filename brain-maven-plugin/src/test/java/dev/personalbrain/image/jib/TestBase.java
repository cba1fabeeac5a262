package dev.personalbrain.image.jib;

import dev.personalbrain.application.ReproducibleTar;
import dev.personalbrain.application.ReproducibleTar.Attributes;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import tools.jackson.jr.ob.JSON;

/** Builds base images: what a registry holds of them, and tars. Also ones that no tool would make. */
final class TestBase {
    final ImageFormat format;
    final Map<String, Object> configuration = new LinkedHashMap<>();
    final Map<String, Object> container = new LinkedHashMap<>();
    final List<String> diffIds = new ArrayList<>();
    final List<Map<String, Object>> layers = new ArrayList<>();
    final List<byte[]> tars = new ArrayList<>();
    final Map<String, byte[]> blobs = new LinkedHashMap<>();
    String configurationType;

    TestBase(ImageFormat format) {
        this.format = format;
        this.configurationType = format.configuration();
        configuration.put("architecture", "amd64");
        configuration.put("os", "linux");
    }

    /** Two layers. */
    static TestBase usual() throws IOException {
        return new TestBase(ImageFormat.DOCKER)
                .with("etc/one", "1".repeat(5000))
                .with("etc/two", "2");
    }

    TestBase on(String os, String architecture) {
        configuration.put("os", os);
        configuration.put("architecture", architecture);
        return this;
    }

    TestBase set(String name, Object value) {
        container.put(name, value);
        return this;
    }

    TestBase with(String file, String content) throws IOException {
        byte[] tar = tar(Map.of(file, content.getBytes(StandardCharsets.UTF_8)));
        tars.add(tar);
        return with(format.layer(), gzip(tar), Digests.of(tar));
    }

    TestBase with(String mediaType, byte[] blob, String diffId) {
        layers.add(descriptor(mediaType, keep(blob), blob.length));
        diffIds.add(diffId);
        return this;
    }

    byte[] configuration() {
        Map<String, Object> json = new LinkedHashMap<>(configuration);
        json.put("config", container);
        json.put("rootfs", Map.of("type", "layers", "diff_ids", diffIds));
        byte[] bytes = JSON.std.asBytes(json);
        keep(bytes);
        return bytes;
    }

    byte[] manifest() {
        byte[] configurationBytes = configuration();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("schemaVersion", 2);
        if (format == ImageFormat.DOCKER) {
            json.put("mediaType", format.manifest());
        }
        json.put("config", descriptor(configurationType, Digests.of(configurationBytes), configurationBytes.length));
        json.put("layers", layers);
        byte[] bytes = JSON.std.asBytes(json);
        keep(bytes);
        return bytes;
    }

    /** As {@code docker save} writes it. */
    Map<String, byte[]> saved(String... tags) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        List<String> names = new ArrayList<>();
        for (int place = 0; place < tars.size(); place++) {
            names.add("layer" + place + "/layer.tar");
            files.put(names.get(place), tars.get(place));
        }
        byte[] bytes = configuration();
        String name = Digests.hex(Digests.of(bytes)) + ".json";
        files.put(name, bytes);
        files.put(
                "manifest.json",
                JSON.std.asBytes(List.of(Map.of("Config", name, "RepoTags", List.of(tags), "Layers", names))));
        return files;
    }

    /** As an OCI image layout. */
    Map<String, byte[]> layout() {
        byte[] manifest = manifest();
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("oci-layout", "{\"imageLayoutVersion\":\"1.0.0\"}".getBytes(StandardCharsets.UTF_8));
        blobs.forEach((digest, bytes) -> files.put("blobs/sha256/" + Digests.hex(digest), bytes));
        files.put("index.json", index(entry(manifest, format)));
        return files;
    }

    @SafeVarargs
    static byte[] index(Map<String, Object>... entries) {
        return JSON.std.asBytes(Map.of("schemaVersion", 2, "manifests", List.of(entries)));
    }

    /** Of an index. */
    static Map<String, Object> entry(byte[] manifest, ImageFormat format) {
        return descriptor(format.manifest(), Digests.of(manifest), manifest.length);
    }

    static Map<String, Object> entry(byte[] manifest, String os, String architecture) {
        Map<String, Object> entry = entry(manifest, ImageFormat.OCI);
        entry.put("platform", Map.of("os", os, "architecture", architecture));
        return entry;
    }

    static Map<String, Object> descriptor(String mediaType, String digest, long size) {
        return new LinkedHashMap<>(Map.of("mediaType", mediaType, "digest", digest, "size", size));
    }

    static byte[] tar(Map<String, byte[]> files) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ReproducibleTar tar = new ReproducibleTar(bytes, Instant.EPOCH, "")) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                byte[] content = file.getValue();
                tar.file(file.getKey(), Attributes.ofRoot(0644), content.length, new ByteArrayInputStream(content));
            }
        }
        return bytes.toByteArray();
    }

    static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(compressed)) {
            out.write(bytes);
        }
        return compressed.toByteArray();
    }

    private String keep(byte[] bytes) {
        blobs.put(Digests.of(bytes), bytes);
        return Digests.of(bytes);
    }
}
