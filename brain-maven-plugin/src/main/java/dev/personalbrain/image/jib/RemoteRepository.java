package dev.personalbrain.image.jib;

import dev.personalbrain.image.ImageReference;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A repository behind HTTP. Manifests pass as exactly the bytes that they are, and tags are compared without reading them; Jib's own
 * client does neither.
 *
 * @see <a href="https://github.com/opencontainers/distribution-spec/blob/main/spec.md">Distribution specification</a>
 */
final class RemoteRepository implements Repository {
    private static final int LONGEST_MANIFEST = 4 * 1024 * 1024;
    private static final String MANIFESTS = Stream.of(ImageFormat.values())
            .flatMap(format -> Stream.of(format.manifest(), format.index()))
            .collect(Collectors.joining(", "));

    private final ImageReference name;
    private final RegistrySession registry;
    private final Uploads uploads;

    RemoteRepository(ImageReference name, RegistrySession registry) {
        this.name = name;
        this.registry = registry;
        this.uploads = new Uploads(registry);
    }

    @Override
    public ImageReference name() {
        return name;
    }

    @Override
    public Optional<String> digest(String tagOrDigest) throws IOException {
        Optional<Head> head = registry.call("question for " + tagOrDigest, () -> head(tagOrDigest));
        if (head.isPresent() && head.get().digest().isEmpty()) {
            return manifest(tagOrDigest).map(RemoteManifest::digest);
        }
        return head.flatMap(Head::digest);
    }

    /** Some registries do not tell the digest. */
    private record Head(Optional<String> digest) {}

    private Optional<Head> head(String tagOrDigest) throws IOException {
        try (RegistryReply reply = registry.send(manifestRequest("HEAD", tagOrDigest))) {
            return isThere(reply) ? Optional.of(new Head(reply.header("Docker-Content-Digest"))) : Optional.empty();
        }
    }

    @Override
    public Optional<RemoteManifest> manifest(String tagOrDigest) throws IOException {
        return registry.call("question for the manifest " + tagOrDigest, () -> read(tagOrDigest));
    }

    private Optional<RemoteManifest> read(String tagOrDigest) throws IOException {
        try (RegistryReply reply = registry.send(manifestRequest("GET", tagOrDigest))) {
            return isThere(reply) ? Optional.of(manifest(reply)) : Optional.empty();
        }
    }

    private static RemoteManifest manifest(RegistryReply reply) throws IOException {
        byte[] bytes = reply.bytes(LONGEST_MANIFEST);
        String type =
                RegistryReply.withoutParameters(reply.header("Content-Type").orElse(""));
        return new RemoteManifest(Digests.of(bytes), type, bytes);
    }

    private RegistryRequest manifestRequest(String method, String tagOrDigest) {
        return registry.request(method, "manifests/" + tagOrDigest).with("Accept", MANIFESTS);
    }

    @Override
    public InputStream open(String digest) {
        return registry.stream("download of " + digest, position -> piece(digest, position));
    }

    private ResumingStream.Piece piece(String digest, long position) throws IOException {
        RegistryRequest whole = registry.request("GET", "blobs/" + digest);
        return registry.send(position == 0 ? whole : whole.with("Range", "bytes=" + position + "-"))
                .from(position);
    }

    @Override
    public boolean has(String digest) throws IOException {
        return registry.call("question for " + digest, () -> {
            try (RegistryReply reply = registry.send(registry.request("HEAD", "blobs/" + digest))) {
                return isThere(reply);
            }
        });
    }

    private static boolean isThere(RegistryReply reply) throws RegistryFailure {
        if (reply.status() == HttpURLConnection.HTTP_NOT_FOUND) {
            return false;
        }
        reply.requireSuccess();
        return true;
    }

    @Override
    public boolean mount(String digest, ImageReference from) throws IOException {
        return uploads.mount(digest, from);
    }

    @Override
    public void upload(String digest, long size, BlobContent content, UploadListener listener) throws IOException {
        uploads.upload(digest, new BlobBody(digest, size, content, listener));
    }

    @Override
    public void put(byte[] manifest, String mediaType, String tagOrDigest) throws IOException {
        RegistryRequest request = registry.request("PUT", "manifests/" + tagOrDigest)
                .with("Content-Type", mediaType)
                .with(RequestBody.of(manifest));
        registry.call("upload of the manifest " + tagOrDigest, () -> {
            try (RegistryReply reply = registry.send(request)) {
                reply.requireSuccess();
            }
            return null;
        });
    }

    /** The registry's address. */
    @Override
    public String toString() {
        return registry.address().authority();
    }
}
