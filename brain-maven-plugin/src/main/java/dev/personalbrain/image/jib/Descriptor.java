package dev.personalbrain.image.jib;

import dev.personalbrain.error.ExitCode;
import dev.personalbrain.error.UserException;
import java.util.List;
import java.util.Optional;

/**
 * What a manifest or an index says of a blob.
 *
 * @param digest {@code sha256:} in front
 * @param size in bytes
 * @param platform of a manifest in an index, where it says so
 * @param urls where a layer is to be had that registries do not hold
 */
record Descriptor(String mediaType, String digest, long size, Optional<ImagePlatform> platform, List<String> urls) {
    static Descriptor read(JsonObject json) {
        String digest = json.requiredText("digest");
        if (!Digests.isDigest(digest) || json.number("size") < 0) {
            throw new UserException(
                    ExitCode.VERIFICATION,
                    json.subject() + ": '" + digest + "' with " + json.number("size")
                            + " bytes is no blob that can be verified (expected sha256:…)");
        }
        return new Descriptor(
                json.text("mediaType").orElse(""),
                digest,
                json.number("size"),
                json.has("platform") ? Optional.of(ImagePlatform.read(json.object("platform"))) : Optional.empty(),
                json.texts("urls"));
    }
}
