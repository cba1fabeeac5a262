package dev.personalbrain.image;

import java.util.Optional;

/**
 * The name of an image: {@code [registry/]repository[:tag][@sha256:digest]}.
 *
 * @param registry host and port as the user wrote them; empty for Docker's default registry
 * @param repository lower case, with {@code /}
 * @param digest with {@code sha256:} in front
 */
public record ImageReference(String registry, String repository, Optional<String> tag, Optional<String> digest) {
    /** What a name without tag and digest means. */
    public static final String DEFAULT_TAG = "latest";

    /** @param parameter what the user calls it: {@code <from><image>} */
    public static ImageReference parse(String parameter, String text) {
        return ImageReferenceParser.parse(parameter, text);
    }

    /**
     * One more tag, without the name in front.
     *
     * @param parameter what the user calls it: {@code <to><tags>}
     */
    public static String parseTag(String parameter, String text) {
        return ImageReferenceParser.tag(parameter, text);
    }

    /** {@code registry/repository}, without tag and digest. */
    public String name() {
        return registry.isEmpty() ? repository : registry + "/" + repository;
    }

    public String tagOrLatest() {
        return tag.orElse(DEFAULT_TAG);
    }

    /** What to ask a registry for: the digest where there is one. */
    public String qualifier() {
        return digest.orElseGet(this::tagOrLatest);
    }

    public ImageReference withTag(String newTag) {
        return new ImageReference(registry, repository, Optional.of(newTag), Optional.empty());
    }

    public ImageReference withDigest(String newDigest) {
        return new ImageReference(registry, repository, tag, Optional.of(newDigest));
    }

    @Override
    public String toString() {
        return name()
                + tag.map(each -> ":" + each).orElse("")
                + digest.map(each -> "@" + each).orElse("");
    }
}
