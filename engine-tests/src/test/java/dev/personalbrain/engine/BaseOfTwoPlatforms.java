package dev.personalbrain.engine;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.jr.ob.JSON;

/**
 * The tests' base image for linux/amd64, and again for linux/arm64: the same files, under another name. Nobody can run the second
 * one; a build never does.
 */
final class BaseOfTwoPlatforms {
    private static final String TAG = "two-platforms";
    private static final String LIST = "application/vnd.docker.distribution.manifest.list.v2+json";
    private static final String MANIFEST = "application/vnd.docker.distribution.manifest.v2+json";

    private final HttpClient client = HttpClient.newHttpClient();
    private final String repository;

    private BaseOfTwoPlatforms(String repository) {
        this.repository = repository;
    }

    /** @return its name */
    static String push(Engine engine) throws Exception {
        String base = engine.base();
        String name = base.substring(base.indexOf('/') + 1, base.lastIndexOf(':'));
        String tag = base.substring(base.lastIndexOf(':') + 1);
        new BaseOfTwoPlatforms("http://" + engine.registry() + "/v2/" + name).push(tag);
        return engine.registry() + "/" + name + ":" + TAG;
    }

    private void push(String tag) throws Exception {
        Map<String, Object> manifest = get("/manifests/" + tag);
        List<Object> images = new ArrayList<>();
        for (String architecture : List.of("amd64", "arm64")) {
            images.add(image(manifest, architecture));
        }
        put("/manifests/" + TAG, LIST, json(Map.of("schemaVersion", 2, "mediaType", LIST, "manifests", images)));
    }

    private Map<String, Object> image(Map<String, Object> manifest, String architecture) throws Exception {
        Map<String, Object> old = castMap(manifest.get("config"));
        Map<String, Object> configuration = get("/blobs/" + old.get("digest"));
        configuration.put("architecture", architecture);
        byte[] bytes = json(configuration);
        upload(bytes);
        Map<String, Object> changed = new TreeMap<>(manifest);
        changed.put("config", descriptor(old.get("mediaType"), bytes));
        byte[] image = json(changed);
        put("/manifests/" + digest(image), MANIFEST, image);
        Map<String, Object> descriptor = descriptor(MANIFEST, image);
        descriptor.put("platform", Map.of("os", "linux", "architecture", architecture));
        return descriptor;
    }

    private void upload(byte[] blob) throws Exception {
        HttpResponse<byte[]> started = send(HttpRequest.newBuilder(URI.create(repository + "/blobs/uploads/"))
                .POST(HttpRequest.BodyPublishers.noBody()));
        String place = started.headers().firstValue("Location").orElseThrow();
        put(URI.create(place + "&digest=" + digest(blob)), "application/octet-stream", blob);
    }

    private Map<String, Object> get(String path) throws Exception {
        byte[] body = send(HttpRequest.newBuilder(URI.create(repository + path)).header("Accept", MANIFEST))
                .body();
        return castMap(JSON.std.mapFrom(new String(body, StandardCharsets.UTF_8)));
    }

    private void put(String path, String type, byte[] content) throws Exception {
        put(URI.create(repository + path), type, content);
    }

    private void put(URI place, String type, byte[] content) throws Exception {
        send(HttpRequest.newBuilder(place)
                .header("Content-Type", type)
                .PUT(HttpRequest.BodyPublishers.ofByteArray(content)));
    }

    private HttpResponse<byte[]> send(HttpRequest.Builder request) throws Exception {
        HttpResponse<byte[]> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        if (answer.statusCode() / 100 != 2) {
            throw new AssertionError(answer + ": " + new String(answer.body(), StandardCharsets.UTF_8));
        }
        return answer;
    }

    private static Map<String, Object> descriptor(Object type, byte[] content) throws Exception {
        return new TreeMap<>(Map.of("mediaType", type, "digest", digest(content), "size", content.length));
    }

    private static String digest(byte[] content) throws Exception {
        return "sha256:" + ContentHash.of(new java.io.ByteArrayInputStream(content));
    }

    private static byte[] json(Object value) throws Exception {
        return JSON.std.asBytes(value);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> castMap(Object value) {
        return (Map<String, Object>) value;
    }
}
