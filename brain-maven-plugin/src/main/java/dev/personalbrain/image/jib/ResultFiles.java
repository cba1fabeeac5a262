package dev.personalbrain.image.jib;

import dev.personalbrain.analysis.AtomicFile;
import dev.personalbrain.image.ImageReference;
import dev.personalbrain.image.OutputPlace;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;
import tools.jackson.jr.ob.JSON;

/**
 * Files that tell other programs of a build which image it made: its digest, its id, and both with its name and tags as JSON, as
 * jib-maven-plugin writes them.
 */
public record ResultFiles(Path digest, Path imageId, Path json) {
    public void write(Result result) throws IOException {
        write("digest", digest, text(result.digest()));
        write("imageId", imageId, text(result.imageId()));
        write("imageJson", json, JSON.std.asBytes(properties(result)));
    }

    private static void write(String parameter, Path file, byte[] bytes) throws IOException {
        new OutputPlace("<outputPaths><" + parameter + ">", file).write(() -> AtomicFile.write(file, bytes));
    }

    private static Map<String, Object> properties(Result result) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("image", reference(result));
        json.put("imageId", result.imageId());
        json.put("imageDigest", result.digest());
        json.put("tags", new TreeSet<>(result.tags()));
        json.put("imagePushed", result.pushed());
        return json;
    }

    /** The default registry and the tag {@code latest} go without saying. */
    private static String reference(Result result) {
        String name = RegistryAddress.shortName(result.image());
        String tag = result.tags().get(0);
        return tag.equals(ImageReference.DEFAULT_TAG) ? name : name + ":" + tag;
    }

    /** Without a line end, so that a shell can use the file as it is. */
    private static byte[] text(String digest) {
        return digest.getBytes(StandardCharsets.UTF_8);
    }
}
