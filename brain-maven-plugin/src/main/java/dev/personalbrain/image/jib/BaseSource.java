package dev.personalbrain.image.jib;

import dev.personalbrain.image.ImageReference;
import java.io.IOException;
import java.util.Optional;

/** Where the parts of one base image come from; verified, but for layers, which are verified when they are read. */
interface BaseSource {
    /** @param digest of a manifest or an index */
    byte[] manifest(String digest) throws IOException;

    byte[] configuration(Descriptor descriptor) throws IOException;

    /** Reads nothing yet where it can be read later. */
    BlobContent layer(Descriptor descriptor, String name) throws IOException;

    /** The repository that holds the layers. */
    Optional<ImageReference> origin();
}
