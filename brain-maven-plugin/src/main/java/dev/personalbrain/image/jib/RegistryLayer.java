package dev.personalbrain.image.jib;

import dev.personalbrain.analysis.Megabytes;
import java.io.IOException;
import java.io.InputStream;

/** A layer in a registry: brought into the cache, and verified, when its bytes are asked for first. */
final class RegistryLayer implements BlobContent {
    private static final int BUFFER_BYTES = 64 * 1024;

    private final Descriptor descriptor;
    private final String name;
    private final RegistrySource source;

    RegistryLayer(Descriptor descriptor, String name, RegistrySource source) {
        this.descriptor = descriptor;
        this.name = name;
        this.source = source;
    }

    @Override
    public synchronized InputStream open() throws IOException {
        if (!isCached()) {
            source.checkLayersAreWithinReach();
            download();
        }
        return source.blobs().content(descriptor.digest(), descriptor.size()).open();
    }

    boolean isCached() {
        return source.blobs().has(descriptor.digest(), descriptor.size());
    }

    private void download() throws IOException {
        String digest = descriptor.digest();
        try (CacheDraft draft = CacheDraft.in(source.blobs().folder());
                InputStream in = new VerifiedInput(
                        source.repository().open(digest),
                        digest,
                        descriptor.size(),
                        () -> source.altered(digest, "other bytes"))) {
            byte[] buffer = new byte[BUFFER_BYTES];
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                draft.write(buffer, 0, count);
                source.listener().transferred(name, count, descriptor.size());
            }
            draft.moveTo(source.blobs().file(digest));
        }
    }

    @Override
    public String toString() {
        return "layer " + descriptor.digest() + " (" + Megabytes.of(descriptor.size()) + ")";
    }
}
