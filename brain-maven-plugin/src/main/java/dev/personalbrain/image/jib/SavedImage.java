package dev.personalbrain.image.jib;

import dev.personalbrain.platform.Platform;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.jr.ob.JSON;

/** The one image in a tar that {@code docker save} wrote, or a tool that writes the same. */
record SavedImage(SavedTar tar, SavedLayers layers) {
    /** Present in such a tar, and in no other. */
    static final String MANIFEST = "manifest.json";

    /** Layers that the cache lacks are put there. */
    Base read(Platform platform) throws IOException {
        JsonObject entry = onlyEntry();
        byte[] bytes = configuration(entry.requiredText("Config"));
        SavedConfiguration configuration = SavedConfiguration.read(tar.subject(), bytes, platform);
        List<String> names = entry.texts("Layers");
        List<String> diffIds = configuration.diffIds();
        if (names.size() != diffIds.size()) {
            throw tar.bad("it has " + names.size() + " layers, its configuration " + diffIds.size());
        }
        List<LayerRecord> records = new ArrayList<>();
        for (int place = 0; place < names.size(); place++) {
            records.add(record(diffIds.get(place), names.get(place)));
        }
        layers.cache().keep(bytes);
        return configuration.base(records, layers);
    }

    /** Of the configuration. */
    String digest() throws IOException {
        return Digests.of(configuration(onlyEntry().requiredText("Config")));
    }

    private LayerRecord record(String diffId, String name) throws IOException {
        Optional<LayerRecord> cached = layers.find(diffId);
        return cached.isPresent() ? cached.get() : layers.add(diffId, name, tar);
    }

    /** Its name is its digest, in most such tars. */
    private byte[] configuration(String name) throws IOException {
        byte[] bytes = tar.document(name);
        String stem = name.replaceAll(".*/|\\.json$", "");
        if (Digests.isDigest(Digests.PREFIX + stem) && !Digests.of(bytes).equals(Digests.PREFIX + stem)) {
            throw tar.bad(name + " has the digest " + Digests.of(bytes));
        }
        return bytes;
    }

    private JsonObject onlyEntry() throws IOException {
        List<JsonObject> entries = entries();
        if (entries.size() != 1) {
            String names = entries.stream()
                    .map(entry -> String.join(" ", entry.texts("RepoTags")))
                    .collect(Collectors.joining(", "));
            throw tar.bad(entries.size() + " images are in it, where one is expected: " + names);
        }
        return entries.get(0);
    }

    private List<JsonObject> entries() throws IOException {
        try {
            Map<String, Object> images =
                    Collections.singletonMap("the list of images", JSON.std.listFrom(tar.document(MANIFEST)));
            return new JsonObject(tar.subject() + ", " + MANIFEST, images).objects("the list of images");
        } catch (JacksonException e) {
            throw tar.bad(MANIFEST + " is not a list of images: " + e.getOriginalMessage());
        }
    }
}
