package dev.personalbrain.benchmarks.image;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.jr.ob.JSON;

/** What the benchmark itself asks of the registry: the sizes of an image, a copy of one, and to forget one. */
final class Registry {
    private static final String MANIFESTS =
            "application/vnd.docker.distribution.manifest.v2+json, application/vnd.oci.image.manifest.v1+json,"
                    + " application/vnd.docker.distribution.manifest.list.v2+json, application/vnd.oci.image.index.v1+json";

    private final HttpClient client = HttpClient.newHttpClient();
    private final String address;

    /** @param address as {@code 127.0.0.1:5000}; without encryption */
    Registry(String address) {
        this.address = address;
    }

    String address() {
        return address;
    }

    /** A layer or a configuration. */
    record Blob(String digest, long size) {
        private static Blob of(Object json) {
            Map<?, ?> descriptor = (Map<?, ?>) json;
            return new Blob((String) descriptor.get("digest"), ((Number) descriptor.get("size")).longValue());
        }
    }

    /** The configuration first. */
    List<Blob> blobs(String repository, String tag) throws IOException, InterruptedException {
        Map<String, Object> manifest = JSON.std.mapFrom(manifest(repository, tag).body());
        List<Blob> blobs = new ArrayList<>();
        blobs.add(Blob.of(manifest.get("config")));
        ((List<?>) manifest.get("layers")).forEach(layer -> blobs.add(Blob.of(layer)));
        return blobs;
    }

    /** Within the registry: no blob is sent. */
    void copy(String from, String to, String tag) throws IOException, InterruptedException {
        for (Blob blob : blobs(from, tag)) {
            String mount = "/blobs/uploads/?mount=" + blob.digest() + "&from=" + from;
            send(request(to + mount).POST(BodyPublishers.noBody()), 201);
        }
        HttpResponse<byte[]> manifest = manifest(from, tag);
        String type = manifest.headers().firstValue("Content-Type").orElseThrow();
        send(
                request(to + "/manifests/" + tag)
                        .header("Content-Type", type)
                        .PUT(BodyPublishers.ofByteArray(manifest.body())),
                201);
    }

    /** Its layers stay until the registry's own collection of garbage. */
    void delete(String repository, String tag) throws IOException, InterruptedException {
        String digest = manifest(repository, tag)
                .headers()
                .firstValue("Docker-Content-Digest")
                .orElseThrow();
        send(request(repository + "/manifests/" + digest).DELETE(), 202);
    }

    private HttpResponse<byte[]> manifest(String repository, String tag) throws IOException, InterruptedException {
        return send(request(repository + "/manifests/" + tag).header("Accept", MANIFESTS), 200);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://" + address + "/v2/" + path));
    }

    private HttpResponse<byte[]> send(HttpRequest.Builder request, int expected)
            throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = client.send(request.build(), BodyHandlers.ofByteArray());
        if (answer.statusCode() != expected) {
            throw new IOException(answer.uri() + " answered " + answer.statusCode() + ": " + new String(answer.body()));
        }
        return answer;
    }
}
