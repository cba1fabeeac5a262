package dev.personalbrain.engine;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.jr.ob.JSON;

/**
 * An image for one platform, as a registry shows it to whoever asks.
 *
 * @param repository as {@code http://127.0.0.1:5000/v2/tests/app}
 * @param digest of its manifest
 */
record RemoteImage(String repository, String digest, Blob configuration, List<Blob> layers) {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final String MANIFESTS =
            "application/vnd.docker.distribution.manifest.v2+json, application/vnd.oci.image.manifest.v1+json";

    /** @param image as {@code 127.0.0.1:5000/tests/app:tag} */
    static RemoteImage of(String image) throws IOException, InterruptedException {
        int slash = image.indexOf('/');
        int colon = image.lastIndexOf(':');
        String repository = "http://" + image.substring(0, slash) + "/v2/" + image.substring(slash + 1, colon);
        HttpResponse<String> answer =
                get(repository + "/manifests/" + image.substring(colon + 1), HttpResponse.BodyHandlers.ofString());
        Map<?, ?> manifest = JSON.std.mapFrom(answer.body());
        List<Blob> layers = new ArrayList<>();
        ((List<?>) manifest.get("layers")).forEach(layer -> layers.add(Blob.of(layer)));
        String digest = answer.headers().firstValue("Docker-Content-Digest").orElseThrow();
        return new RemoteImage(repository, digest, Blob.of(manifest.get("config")), layers);
    }

    /** Bytes of all layers but those of another image. */
    long sizeWithout(RemoteImage other) {
        return layers.stream()
                .filter(layer -> !other.layers.contains(layer))
                .mapToLong(Blob::size)
                .sum();
    }

    /** Reads every blob, and fails where one is missing or another one. */
    void requireWhole() throws IOException, InterruptedException {
        List<Blob> blobs = new ArrayList<>(layers);
        blobs.add(configuration);
        for (Blob blob : blobs) {
            try (InputStream in = get(repository + "/blobs/" + blob.digest(), HttpResponse.BodyHandlers.ofInputStream())
                    .body()) {
                String found = "sha256:" + ContentHash.of(in);
                if (!found.equals(blob.digest())) {
                    throw new AssertionError(blob + " of " + repository + " is " + found);
                }
            }
        }
    }

    private static <T> HttpResponse<T> get(String uri, HttpResponse.BodyHandler<T> body)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(uri))
                .header("Accept", MANIFESTS)
                .build();
        HttpResponse<T> answer = CLIENT.send(request, body);
        if (answer.statusCode() != 200) {
            throw new IOException(uri + " answered " + answer.statusCode());
        }
        return answer;
    }

    /** A part of it, by the SHA-256 of its bytes. */
    record Blob(String digest, long size) {
        private static Blob of(Object json) {
            Map<?, ?> descriptor = (Map<?, ?>) json;
            return new Blob((String) descriptor.get("digest"), ((Number) descriptor.get("size")).longValue());
        }
    }
}
