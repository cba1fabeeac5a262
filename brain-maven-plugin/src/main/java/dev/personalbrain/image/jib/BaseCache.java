package dev.personalbrain.image.jib;

import dev.personalbrain.checksum.Sha256;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The folder {@code base} of the cache: manifests, configurations and layers of base images, each under its digest, and what a name
 * stood for when it was last asked for. Builds that run at the same time may share it. Never deletes what is whole.
 */
record BaseCache(BlobFolder blobs) {
    /** Of a manifest or a configuration: far above any real one. */
    static final int MAX_DOCUMENT_BYTES = 16 << 20;

    /** @param cacheFolder the plugin's */
    static BaseCache in(Path cacheFolder) {
        return new BaseCache(new BlobFolder(cacheFolder.resolve("base")));
    }

    /** A manifest or a configuration, verified. */
    Optional<byte[]> document(String digest) {
        Path file = blobs.file(digest);
        try {
            return Files.size(file) > MAX_DOCUMENT_BYTES
                    ? Optional.empty()
                    : Optional.of(Files.readAllBytes(file)).filter(bytes -> digest.equals(Digests.of(bytes)));
        } catch (IOException e) {
            // Absent or out of reach: fetched again, which tells what is wrong with the folder.
            return Optional.empty();
        }
    }

    void keep(byte[] document) throws IOException {
        write(document, blobs.file(Digests.of(document)));
    }

    /** The digest that a name stood for. */
    Optional<String> digest(String name) {
        try {
            return Optional.of(Files.readString(file(name))).filter(Digests::isDigest);
        } catch (IOException e) {
            // Never asked for, or not readable: asked for again.
            return Optional.empty();
        }
    }

    void remember(String name, String digest) throws IOException {
        if (!digest(name).equals(Optional.of(digest))) {
            write(digest.getBytes(StandardCharsets.UTF_8), file(name));
        }
    }

    private Path file(String name) {
        return blobs.folder().resolve(Sha256.of(name.getBytes(StandardCharsets.UTF_8)) + ".digest");
    }

    private void write(byte[] bytes, Path file) throws IOException {
        try (CacheDraft draft = CacheDraft.in(blobs.folder())) {
            draft.write(bytes);
            draft.moveTo(file);
        }
    }
}
