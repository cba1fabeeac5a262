package dev.personalbrain.image.jib;

import dev.personalbrain.error.ExitCode;
import dev.personalbrain.error.UserException;
import dev.personalbrain.image.ImageReference;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Puts finished images into a registry: blobs, then manifests by digest, then tags, so that a failure leaves no tag that points to
 * something incomplete, and the next push sends only what is missing. Sends nothing where all tags are right already.
 */
final class RegistryPush {
    private final Registries registries;
    private final ImageListener listener;

    RegistryPush(Registries registries, ImageListener listener) {
        this.registries = registries;
        this.listener = listener;
    }

    /**
     * @param images one for each platform; where there are several, the tags name a list of them
     * @param target its tag and digest do not count
     * @throws UserException where the registry does not take the image
     */
    Result push(List<BuiltImage> images, ImageReference target, Set<String> tags) throws IOException {
        Repository repository = registries.toPush(target);
        RemoteManifest top = ImageIndex.of(images);
        List<String> stale = stale(repository, tags, top.digest());
        if (!stale.isEmpty()) {
            new BlobPush(repository, listener).push(images);
            putManifests(repository, images, top);
            for (String tag : stale) {
                tag(repository, top, tag);
            }
        }
        return new Result(
                target.name(),
                List.copyOf(tags),
                top.digest(),
                images.get(0).imageId(),
                images.get(0).base().map(ImageReference::toString),
                !stale.isEmpty());
    }

    private static List<String> stale(Repository repository, Set<String> tags, String digest) throws IOException {
        List<String> stale = new ArrayList<>();
        for (String tag : tags) {
            if (!repository.digest(tag).equals(Optional.of(digest))) {
                stale.add(tag);
            }
        }
        return stale;
    }

    private static void putManifests(Repository repository, List<BuiltImage> images, RemoteManifest top)
            throws IOException {
        for (BuiltImage image : images) {
            repository.put(image.manifest(), image.format().manifest(), image.digest());
        }
        if (images.size() > 1) {
            repository.put(top.bytes(), top.mediaType(), top.digest());
        }
    }

    private static void tag(Repository repository, RemoteManifest top, String tag) throws IOException {
        repository.put(top.bytes(), top.mediaType(), tag);
        Optional<String> found = repository.digest(tag);
        if (!found.equals(Optional.of(top.digest()))) {
            throw new UserException(
                    ExitCode.VERIFICATION,
                    "<to><image> '" + repository.name().name() + ":" + tag + "' is "
                            + found.orElse("missing") + " right after " + top.digest()
                            + " was pushed: see whether another build pushes this tag at the same time, and push again");
        }
    }
}
