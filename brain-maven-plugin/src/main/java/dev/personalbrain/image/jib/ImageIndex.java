package dev.personalbrain.image.jib;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.jr.ob.JSON;

/** The list of manifests by which one name stands for an image of several platforms. */
final class ImageIndex {
    private static final List<String> PLATFORM = List.of("architecture", "os", "variant");

    private ImageIndex() {}

    /** What a tag is to point to: the manifest of a single image, else the list of all of them, in their order. */
    static RemoteManifest of(List<BuiltImage> images) throws IOException {
        BuiltImage first = images.get(0);
        if (images.size() == 1) {
            return new RemoteManifest(first.digest(), first.format().manifest(), first.manifest());
        }
        Map<String, Object> index = new LinkedHashMap<>();
        index.put("schemaVersion", 2);
        index.put("mediaType", first.format().index());
        index.put("manifests", images.stream().map(ImageIndex::entry).toList());
        byte[] bytes = JSON.std.asBytes(index);
        return new RemoteManifest(Digests.of(bytes), first.format().index(), bytes);
    }

    /** How a list names the image. */
    static Map<String, Object> entry(BuiltImage image) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("mediaType", image.format().manifest());
        entry.put("size", image.manifest().length);
        entry.put("digest", image.digest());
        entry.put("platform", platform(image));
        return entry;
    }

    /** As the image itself says it. */
    private static Map<String, Object> platform(BuiltImage image) {
        Map<String, Object> configuration = JSON.std.mapFrom(image.configuration());
        Map<String, Object> platform = new LinkedHashMap<>(configuration);
        platform.keySet().retainAll(PLATFORM);
        return platform;
    }
}
