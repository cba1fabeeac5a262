package dev.personalbrain.image.jib;

import dev.personalbrain.analysis.AtomicFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.jr.ob.JSON;

/** Files that tell other programs of a build which image it made: its digest, its id, and both with its name and tags as JSON. */
public record ResultFiles(Path digest, Path imageId, Path json) {
    public void write(Result result) throws IOException {
        AtomicFile.write(digest, text(result.digest()));
        AtomicFile.write(imageId, text(result.imageId()));
        AtomicFile.write(json, JSON.std.asBytes(properties(result)));
    }

    private static Map<String, Object> properties(Result result) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("image", result.image());
        json.put("imageId", result.imageId());
        json.put("imageDigest", result.digest());
        json.put("tags", result.tags());
        json.put("imagePushed", result.pushed());
        return json;
    }

    /** Without a line end, so that a shell can use the file as it is. */
    private static byte[] text(String digest) {
        return digest.getBytes(StandardCharsets.UTF_8);
    }
}
