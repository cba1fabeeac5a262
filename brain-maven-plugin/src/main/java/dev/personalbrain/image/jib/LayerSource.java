package dev.personalbrain.image.jib;

import dev.personalbrain.application.FileContent;
import dev.personalbrain.image.ImageEntry;
import dev.personalbrain.image.ImageLayer;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A layer whose files' sizes and checksums are known, and hold: a file that is another one when it is written fails.
 *
 * @param contents by entry path
 */
record LayerSource(ImageLayer layer, Map<String, Expected> contents) {
    /** @param sha256 64 hexadecimal digits */
    record Expected(long size, String sha256) {}

    /** Reads the files whose checksums are not known yet. */
    static LayerSource of(ImageLayer layer) throws IOException {
        Map<String, Expected> contents = new LinkedHashMap<>();
        for (ImageEntry entry : layer.entries()) {
            if (entry instanceof ImageEntry.File file) {
                FileContent content = file.content();
                contents.put(file.path(), new Expected(content.size(), content.sha256()));
            }
        }
        return new LayerSource(layer, contents);
    }

    /** Says everything that gets into the tar: equal for equal bytes. */
    String key() {
        LayerKey key = new LayerKey();
        layer.entries().forEach(entry -> key.add(entry, contents.get(entry.path())));
        return key.hex();
    }
}
