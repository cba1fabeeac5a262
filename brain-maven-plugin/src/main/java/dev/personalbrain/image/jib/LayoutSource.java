package dev.personalbrain.image.jib;

import dev.personalbrain.image.ImageReference;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** An image in a tar with an OCI image layout. Layers are kept in the cache as they are. */
record LayoutSource(SavedTar tar, BaseCache cache) implements BaseSource {
    @Override
    public byte[] manifest(String digest) throws IOException {
        byte[] bytes = tar.document(name(digest));
        if (!Digests.of(bytes).equals(digest)) {
            throw tar.bad(name(digest) + " has the digest " + Digests.of(bytes));
        }
        return bytes;
    }

    @Override
    public byte[] configuration(Descriptor descriptor) throws IOException {
        return manifest(descriptor.digest());
    }

    /** At once: the tar may be gone later. */
    @Override
    public BlobContent layer(Descriptor layer, String name) throws IOException {
        BlobFolder blobs = cache.blobs();
        if (!blobs.has(layer.digest(), layer.size())) {
            copy(layer);
        }
        return blobs.content(layer.digest(), layer.size());
    }

    @Override
    public Optional<ImageReference> origin() {
        return Optional.empty();
    }

    private void copy(Descriptor layer) throws IOException {
        String name = name(layer.digest());
        try (InputStream in = new VerifiedInput(
                        tar.open(name),
                        layer.digest(),
                        layer.size(),
                        () -> tar.bad(name + " does not have its size and its digest"));
                CacheDraft draft = CacheDraft.in(cache.blobs().folder())) {
            in.transferTo(draft);
            draft.moveTo(cache.blobs().file(layer.digest()));
        }
    }

    private static String name(String digest) {
        return "blobs/sha256/" + Digests.hex(digest);
    }
}
