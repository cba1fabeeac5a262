package dev.personalbrain.image.jib;

import dev.personalbrain.image.ImageReference;
import dev.personalbrain.platform.Platform;
import java.io.IOException;
import java.util.Optional;

/**
 * Reads base images from registries. A tag costs one question, a digest that is in the cache none. With a lock file, a tag's digest
 * comes from there, or gets there.
 */
record RegistryBases(BaseCache cache, Registries registries, BaseOptions options, ImageListener listener) {
    Base read(ImageReference reference, Platform platform) throws IOException {
        ImageReference locked =
                options.lock().map(lock -> lock.apply(reference)).orElse(reference);
        RegistrySource source = new RegistrySource(locked, cache, registries, options.offline(), listener);
        String digest = locked.digest().isPresent() ? locked.digest().get() : digest(locked, source);
        BaseReader reader = new BaseReader("<from><image> '" + reference + "'", source, platform);
        Base base = reader.read(digest, Optional.of(locked.withDigest(digest)));
        if (reference.digest().isEmpty()) {
            remember(reference, digest);
        }
        return base;
    }

    private String digest(ImageReference tagged, RegistrySource source) throws IOException {
        if (options.offline()) {
            return cache.digest(name(tagged)).orElseThrow(() -> source.offline("which digest its tag stands for"));
        }
        String digest = source.repository()
                .digest(tagged.tagOrLatest())
                .orElseThrow(() -> source.missing(tagged.tagOrLatest()));
        if (!Digests.isDigest(digest)) {
            throw source.altered("a digest", "'" + digest + "'");
        }
        return digest;
    }

    /** Once it has proved good. */
    private void remember(ImageReference tagged, String digest) throws IOException {
        cache.remember(name(tagged), digest);
        if (options.lock().isPresent()) {
            options.lock().get().add(tagged, digest);
        }
    }

    private static String name(ImageReference tagged) {
        return "registry " + tagged.name() + ":" + tagged.tagOrLatest();
    }
}
