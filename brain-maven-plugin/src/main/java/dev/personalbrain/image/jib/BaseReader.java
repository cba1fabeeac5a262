package dev.personalbrain.image.jib;

import dev.personalbrain.error.ExitCode;
import dev.personalbrain.error.UserException;
import dev.personalbrain.image.ImageReference;
import dev.personalbrain.platform.Platform;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * Reads a base image from its manifest, or from an index of manifests the one for a platform. Indexes may name indexes.
 *
 * @param subject the image, for messages
 */
record BaseReader(String subject, BaseSource source, Platform platform) {
    private static final int MAX_DEPTH = 4;

    /**
     * @param digest of the manifest or index
     * @param reference goes into the result
     */
    Base read(String digest, Optional<ImageReference> reference) throws IOException {
        BaseManifest manifest = manifest(digest, 0);
        JsonObject configuration =
                JsonObject.parse(subject + ", configuration", source.configuration(manifest.configuration()));
        ImagePlatform.of(platform).require(subject, ImagePlatform.read(configuration));
        return new Base(reference, configuration.properties(), new BaseLayers(source).of(manifest, configuration));
    }

    private BaseManifest manifest(String digest, int depth) throws IOException {
        JsonObject json = JsonObject.parse(subject + ", manifest " + digest, source.manifest(digest));
        if (!json.has("manifests")) {
            return BaseManifest.read(json);
        }
        if (depth == MAX_DEPTH) {
            throw new UserException(
                    ExitCode.VERIFICATION, subject + ": more than " + MAX_DEPTH + " indexes within each other");
        }
        List<Descriptor> entries =
                json.objects("manifests").stream().map(Descriptor::read).toList();
        return manifest(PlatformChoice.of(subject, entries, platform).digest(), depth + 1);
    }
}
