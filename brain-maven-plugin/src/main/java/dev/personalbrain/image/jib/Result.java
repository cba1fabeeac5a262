package dev.personalbrain.image.jib;

import java.util.List;
import java.util.Optional;

/**
 * An image that has arrived.
 *
 * @param image its name, without tag
 * @param tags that name it now, at least one; that of {@code <to><image>} is the first
 * @param digest of its manifest, or of the list of manifests where it was built for several platforms
 * @param imageId of its configuration; of the first platform where there are several
 * @param base the base image's name and digest, where it has them
 * @param pushed whether a registry had to be told anything new; never for a daemon or a file
 */
public record Result(
        String image, List<String> tags, String digest, String imageId, Optional<String> base, boolean pushed) {
    public Result {
        tags = List.copyOf(tags);
    }
}
