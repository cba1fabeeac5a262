package dev.personalbrain.image.jib;

import dev.personalbrain.fetch.SeenRequest;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a {@link TestRegistry} holds, and the protocol that it is asked by; nothing of logins and faults. */
final class TestStore {
    private static final Pattern PATH =
            Pattern.compile("/v2/(?<repository>.+)/(?<kind>manifests|blobs)/(?<name>[^?]*)(\\?(?<query>.*))?");

    /** By repository and digest, separated by a blank. */
    private final Map<String, byte[]> blobs = new ConcurrentHashMap<>();
    /** By repository and tag or digest, separated by a blank. */
    private final Map<String, TestAnswer> manifests = new ConcurrentHashMap<>();

    private boolean mounts = true;

    void refuseMounts() {
        mounts = false;
    }

    void putBlob(String repository, byte[] bytes) {
        blobs.put(repository + " " + Digests.of(bytes), bytes);
    }

    Optional<byte[]> blob(String repository, String digest) {
        return Optional.ofNullable(blobs.get(repository + " " + digest));
    }

    Optional<byte[]> manifest(String repository, String name) {
        return Optional.ofNullable(manifests.get(repository + " " + name)).map(TestAnswer::body);
    }

    /** Tag to digest. */
    Map<String, String> tags(String repository) {
        Map<String, String> tags = new TreeMap<>();
        manifests.forEach((key, manifest) -> {
            String name = key.substring(key.indexOf(' ') + 1);
            if (key.startsWith(repository + " ") && !name.startsWith(Digests.PREFIX)) {
                tags.put(name, Digests.of(manifest.body()));
            }
        });
        return tags;
    }

    /** The content of the blob that a request is for. */
    Optional<byte[]> content(SeenRequest request) {
        Matcher path = PATH.matcher(request.path());
        return path.matches() && path.group("kind").equals("blobs")
                ? blob(path.group("repository"), path.group("name"))
                : Optional.empty();
    }

    TestAnswer answer(SeenRequest request, byte[] body) {
        Matcher path = PATH.matcher(request.path());
        if (!path.matches()) {
            return TestAnswer.of(request.path().equals("/v2/") ? 200 : 404);
        }
        String key = path.group("repository") + " " + path.group("name");
        if (path.group("kind").equals("manifests")) {
            return manifest(request, key, path, body);
        }
        return path.group("name").startsWith("uploads/") ? upload(request, path, body) : blob(key);
    }

    private TestAnswer manifest(SeenRequest request, String key, Matcher path, byte[] body) {
        if (request.method().equals("PUT")) {
            TestAnswer manifest = TestAnswer.of(body)
                    .with("Content-Type", request.header("Content-Type").orElse(""))
                    .with("Docker-Content-Digest", Digests.of(body));
            return put(path, manifest, body);
        }
        return manifests.getOrDefault(key, TestAnswer.error(404, "MANIFEST_UNKNOWN", "manifest unknown"));
    }

    /** A registry checks that everything is there that the manifest names. */
    private TestAnswer put(Matcher path, TestAnswer manifest, byte[] body) {
        String repository = path.group("repository");
        Matcher named = Pattern.compile("sha256:[0-9a-f]{64}").matcher(new String(body, StandardCharsets.UTF_8));
        while (named.find()) {
            String key = repository + " " + named.group();
            if (!blobs.containsKey(key) && !manifests.containsKey(key)) {
                return TestAnswer.error(400, "MANIFEST_BLOB_UNKNOWN", "blob unknown to registry");
            }
        }
        manifests.put(repository + " " + Digests.of(body), manifest);
        manifests.put(repository + " " + path.group("name"), manifest);
        return TestAnswer.of(201).with("Docker-Content-Digest", Digests.of(body));
    }

    private TestAnswer upload(SeenRequest request, Matcher path, byte[] body) {
        String repository = path.group("repository");
        Map<String, String> query = TestRegistry.query(path.group("query"));
        if (request.method().equals("POST")) {
            Optional<byte[]> mounted = blob(query.getOrDefault("from", ""), query.getOrDefault("mount", ""));
            return mounts && mounted.isPresent() ? mount(repository, mounted.get()) : begin(repository);
        }
        if (!Digests.of(body).equals(query.get("digest"))) {
            return TestAnswer.error(400, "DIGEST_INVALID", "provided digest did not match uploaded content");
        }
        putBlob(repository, body);
        return TestAnswer.of(201);
    }

    private TestAnswer mount(String repository, byte[] bytes) {
        putBlob(repository, bytes);
        return TestAnswer.of(201);
    }

    private static TestAnswer begin(String repository) {
        return TestAnswer.of(202)
                .with("Location", "/v2/" + repository + "/blobs/uploads/" + UUID.randomUUID() + "?_state=a%2Fb%3D");
    }

    private TestAnswer blob(String key) {
        byte[] bytes = blobs.get(key);
        return bytes == null ? TestAnswer.error(404, "BLOB_UNKNOWN", "blob unknown") : TestAnswer.of(bytes);
    }
}
