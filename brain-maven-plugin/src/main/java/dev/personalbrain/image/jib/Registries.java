package dev.personalbrain.image.jib;

import dev.personalbrain.image.ImageReference;

/** The way to registries: credentials, proxies, mirrors, certificates and retries are settled behind it. */
interface Registries {
    /** To read from. A mirror may answer in the registry's place. */
    Repository toPull(ImageReference image);

    /** To write to; never a mirror. */
    Repository toPush(ImageReference image);
}
