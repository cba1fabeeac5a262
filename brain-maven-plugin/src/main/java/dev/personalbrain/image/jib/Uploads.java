package dev.personalbrain.image.jib;

import dev.personalbrain.image.ImageReference;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Brings blobs into a repository. Each attempt has a session of its own: what has been sent to one that broke cannot be sent to it
 * again.
 */
final class Uploads {
    private final RegistrySession registry;
    /** Begun by the registry in place of a mount that it would not do, and not used yet; by digest. */
    private final Map<String, URI> begun = new ConcurrentHashMap<>();

    Uploads(RegistrySession registry) {
        this.registry = registry;
    }

    /** False where the registry would not, for whatever reason that an upload may not share. */
    boolean mount(String digest, ImageReference from) throws IOException {
        RegistryAddress origin = RegistryAddress.of(from);
        boolean isElsewhere = !origin.authority().equals(registry.address().authority());
        if (isElsewhere || origin.repository().equals(registry.address().repository())) {
            return false;
        }
        return registry.call("mount of " + digest, () -> mount(digest, origin.repository()));
    }

    private boolean mount(String digest, String repository) throws IOException {
        RegistryRequest request = registry.request("POST", "blobs/uploads/?mount=" + digest + "&from=" + repository);
        try (RegistryReply reply = registry.sendReading(repository, request)) {
            reply.requireSuccess();
            if (reply.status() == HttpURLConnection.HTTP_ACCEPTED) {
                begun.put(digest, reply.location());
            }
            return reply.status() == HttpURLConnection.HTTP_CREATED;
        } catch (RegistryFailure.Answer e) {
            if (e.retries() > 0) {
                throw e;
            }
            return false;
        }
    }

    void upload(String digest, RequestBody body) throws IOException {
        registry.call("upload of " + digest, () -> {
            URI session = begun.remove(digest);
            send(session == null ? begin() : session, digest, body);
            return null;
        });
    }

    private URI begin() throws IOException {
        try (RegistryReply reply =
                registry.send(registry.request("POST", "blobs/uploads/").with(RequestBody.EMPTY))) {
            reply.requireSuccess();
            return reply.location();
        }
    }

    private void send(URI session, String digest, RequestBody body) throws IOException {
        String begin = session.getRawQuery() == null ? "?" : "&";
        RegistryRequest request = RegistryRequest.of("PUT", URI.create(session + begin + "digest=" + digest))
                .with("Content-Type", "application/octet-stream")
                .with(body);
        try (RegistryReply reply = registry.send(request)) {
            if (isLost(reply)) {
                throw reply.failure().passing();
            }
            reply.requireSuccess();
        }
    }

    /** The session has ended before its time. */
    private static boolean isLost(RegistryReply reply) {
        return reply.status() == HttpURLConnection.HTTP_NOT_FOUND || reply.status() == 416;
    }
}
