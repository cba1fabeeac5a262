package dev.personalbrain.image.dockerfile;

import dev.personalbrain.error.ExitCode;
import dev.personalbrain.error.UserException;
import dev.personalbrain.image.BaseImage;
import dev.personalbrain.image.BaseLock;
import dev.personalbrain.image.ImageReference;
import java.util.Optional;

/**
 * What a Dockerfile begins with, in two parts, so that either can be replaced by a build argument.
 *
 * @param name with the registry, without tag and digest
 * @param separator between the two
 * @param version tag, digest or both
 */
record FromImage(String name, String separator, String version) {
    /**
     * @param lock tells a tag's digest
     * @throws UserException where the base image is a file
     */
    static FromImage of(BaseImage base, Optional<BaseLock> lock) {
        if (base instanceof BaseImage.InTar tar) {
            throw new UserException(
                    ExitCode.CONFIGURATION,
                    "<from><image> '" + tar.text() + "': a Dockerfile cannot begin with a file; load it with 'docker"
                            + " load --input " + tar.file()
                            + "' and give docker://NAME, with the name that this prints");
        }
        // A builder looks for a plain name among the images of its engine first.
        if (base instanceof BaseImage.InDaemon daemon) {
            return of(daemon.reference());
        }
        ImageReference reference = ((BaseImage.InRegistry) base).reference();
        return of(lock.map(each -> each.apply(reference)).orElse(reference));
    }

    /** As a Dockerfile puts it together. */
    String text() {
        return name + separator + version;
    }

    private static FromImage of(ImageReference reference) {
        if (reference.tag().isEmpty() && reference.digest().isPresent()) {
            return new FromImage(reference.name(), "@", reference.digest().get());
        }
        String digest = reference.digest().map(each -> "@" + each).orElse("");
        return new FromImage(reference.name(), ":", reference.tagOrLatest() + digest);
    }
}
