package dev.personalbrain.image.jib;

import dev.personalbrain.analysis.Megabytes;
import dev.personalbrain.error.UserException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;

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
        source.repository().read(descriptor.digest(), this::keep);
    }

    /** Returns the file. */
    private Path keep(InputStream unverified) throws IOException {
        Path file = source.blobs().file(descriptor.digest());
        try (CacheDraft draft = CacheDraft.in(source.blobs().folder());
                InputStream in = verified(unverified)) {
            copy(in, draft);
            draft.moveTo(file);
            return file;
        }
    }

    private InputStream verified(InputStream in) {
        String digest = descriptor.digest();
        return new VerifiedInput(in, digest, descriptor.size(), () -> source.altered(digest, "other bytes"));
    }

    /** What has been told of a copy that fails is taken back: there may be another one. */
    private void copy(InputStream in, CacheDraft draft) throws IOException {
        long copied = 0;
        try {
            byte[] buffer = new byte[BUFFER_BYTES];
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                draft.write(buffer, 0, count);
                copied += count;
                source.listener().transferred(name, count, descriptor.size());
            }
        } catch (UserException e) {
            source.listener().transferred(name, -copied, descriptor.size());
            throw e;
        }
    }

    @Override
    public String toString() {
        return "layer " + descriptor.digest() + " (" + Megabytes.of(descriptor.size()) + ")";
    }
}
