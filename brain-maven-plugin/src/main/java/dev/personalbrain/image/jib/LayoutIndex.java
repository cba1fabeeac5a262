package dev.personalbrain.image.jib;

import dev.personalbrain.platform.Platform;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The entry point of an OCI image layout: which images are in it. */
record LayoutIndex(SavedTar tar) {
    /** Present in such a tar. */
    static final String FILE = "index.json";

    private static final String NAME = "org.opencontainers.image.ref.name";

    /** The digest of the one image's manifest or index; several platforms under one name are one image. */
    String digest(Platform platform) throws IOException {
        Map<Descriptor, String> images = images();
        List<Descriptor> entries = List.copyOf(images.keySet());
        if (entries.size() == 1) {
            return entries.get(0).digest();
        }
        boolean sameName = images.values().stream().distinct().count() == 1;
        if (entries.isEmpty()
                || !sameName
                || entries.stream().anyMatch(entry -> entry.platform().isEmpty())) {
            throw tar.bad(entries.size() + " images are in it, where one is expected"
                    + images.entrySet().stream()
                            .map(image ->
                                    image.getValue() + " " + image.getKey().digest())
                            .collect(Collectors.joining(", ", ": ", "")));
        }
        return PlatformChoice.of(tar.subject(), entries, platform).digest();
    }

    /** With their names; one that has several is there once. */
    private Map<Descriptor, String> images() throws IOException {
        Map<Descriptor, String> images = new LinkedHashMap<>();
        JsonObject.parse(tar.subject() + ", " + FILE, tar.document(FILE))
                .objects("manifests")
                .forEach(entry -> images.putIfAbsent(
                        Descriptor.read(entry),
                        entry.object("annotations").text(NAME).orElse("")));
        return images;
    }
}
