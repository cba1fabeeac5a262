package dev.personalbrain.image.jib;

import dev.personalbrain.error.UserException;
import dev.personalbrain.image.ImageReference;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/**
 * One repository of a registry, as this user may use it. What fails for a moment (HTTP 408, 425, 429, 5xx, broken connections) is
 * tried again by itself, with a bound; what then fails is a {@link UserException} that names the registry, the repository and the way
 * out.
 */
interface Repository {
    ImageReference name();

    /** The manifest's digest alone, without reading it; empty where there is no such tag or digest. */
    Optional<String> digest(String tagOrDigest) throws IOException;

    /** Empty where there is no such tag or digest. */
    Optional<RemoteManifest> manifest(String tagOrDigest) throws IOException;

    /** Not verified: who reads it compares the digest. */
    InputStream open(String digest) throws IOException;

    /** Has a blob read by somebody who verifies it; once more, from its beginning, where it can come from elsewhere. */
    default <T> T read(String digest, BlobReading<T> reading) throws IOException {
        try (InputStream in = open(digest)) {
            return reading.read(in);
        }
    }

    boolean has(String digest) throws IOException;

    /** Takes a blob over from another repository of the same registry; false where the registry would not. */
    boolean mount(String digest, ImageReference from) throws IOException;

    void upload(String digest, long size, BlobContent content, UploadListener listener) throws IOException;

    void put(byte[] manifest, String mediaType, String tagOrDigest) throws IOException;

    /** What reads a blob, perhaps more than once, and compares it with its digest. */
    interface BlobReading<T> {
        /** @throws dev.personalbrain.error.UserException VERIFICATION where the bytes are others */
        T read(InputStream in) throws IOException;
    }

    /** Told how many bytes more have been sent; after a failure the count begins anew at a negative number. */
    interface UploadListener {
        void sent(long bytes);
    }
}
