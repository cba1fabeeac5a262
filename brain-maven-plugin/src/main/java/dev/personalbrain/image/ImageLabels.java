package dev.personalbrain.image;

import dev.personalbrain.application.ApplicationSettings;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The labels of an image, those of the OCI's image specification among them. */
final class ImageLabels {
    private static final String PREFIX = "org.opencontainers.image.";

    private ImageLabels() {}

    /** @param labels the user's; they win */
    static SortedMap<String, String> of(ApplicationSettings application, BaseImage base, Map<String, String> labels) {
        SortedMap<String, String> all = new TreeMap<>();
        all.put(PREFIX + "title", application.names().name());
        all.put(PREFIX + "version", application.version());
        if (!application.description().isEmpty()) {
            all.put(PREFIX + "description", application.description());
        }
        // A file or an image of this machine says nothing to others.
        if (base instanceof BaseImage.InRegistry) {
            all.put(PREFIX + "base.name", base.text());
        }
        all.putAll(labels);
        return all;
    }
}
