package dev.personalbrain.image.jib;

import dev.personalbrain.analysis.CacheKey;
import dev.personalbrain.application.FileContent;
import dev.personalbrain.image.ImageEntry;

/** A checksum over everything that gets into a layer. */
final class LayerKey {
    /** To be raised whenever the same entries would give other bytes. */
    private static final int FORMAT_VERSION = 2;

    private final CacheKey key = new CacheKey(FORMAT_VERSION);

    /** @param content null for a folder or a link */
    void add(ImageEntry entry, LayerSource.Expected content) {
        key.add(entry.path())
                .add(Integer.toString(entry.mode()))
                .add(entry.owner().toString());
        if (entry instanceof ImageEntry.File file) {
            key.add("file").add(Long.toString(content.size())).add(content.sha256());
            if (file.content() instanceof FileContent.OfJarEntry library) {
                key.add("as packed in").add(library.jarSha256()).add(library.entry());
            }
        } else if (entry instanceof ImageEntry.Link link) {
            key.add("link").add(link.target());
        } else {
            key.add("folder");
        }
    }

    String hex() {
        return key.hex();
    }
}
