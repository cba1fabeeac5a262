package dev.personalbrain.image.jib;

import dev.personalbrain.image.BaseLock;
import java.util.Optional;

/**
 * What the user wants of base images.
 *
 * @param offline nothing is asked of registries: what is in the cache has to do
 * @param lock where the digests of tags are written down
 */
record BaseOptions(boolean offline, Optional<BaseLock> lock) {
    static final BaseOptions USUAL = new BaseOptions(false, Optional.empty());
}
