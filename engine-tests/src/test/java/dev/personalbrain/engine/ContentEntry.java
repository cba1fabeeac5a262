package dev.personalbrain.engine;

import java.util.Optional;

/**
 * What is at one path of an image, without the path and without its times.
 *
 * @param type {@code file}, {@code folder}, {@code link}, {@code hard link} or what else there may be
 * @param mode the lower twelve bits
 * @param owner user and group, as numbers
 * @param content a file's size and SHA-256, a link's target; empty for all others
 */
record ContentEntry(String type, int mode, String owner, Optional<String> content) {
    static ContentEntry file(int mode, String owner, long size, String sha256) {
        return new ContentEntry("file", mode, owner, Optional.of(size + " bytes, sha256:" + sha256));
    }

    static ContentEntry folder(int mode, String owner) {
        return new ContentEntry("folder", mode, owner, Optional.empty());
    }

    /** The mode of a link means nothing. */
    static ContentEntry link(String owner, String target) {
        return new ContentEntry("link", 0777, owner, Optional.of("-> " + target));
    }

    @Override
    public String toString() {
        return "%s %04o %s%s"
                .formatted(type, mode, owner, content.map(text -> " " + text).orElse(""));
    }
}
