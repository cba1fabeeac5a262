package dev.personalbrain.image.jib;

import dev.personalbrain.error.ExitCode;
import dev.personalbrain.error.UserException;
import dev.personalbrain.image.ImageReference;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import tools.jackson.jr.ob.JSON;

/**
 * Images that a daemon has: their layers' diff ids by the images' ids.
 *
 * @param layers in the order in which they are stacked
 */
record DaemonImages(Map<String, List<String>> layers) {
    /** Those that an image of this name may share layers with: all of the same name whatever their tags, and the base. */
    static DaemonImages like(DockerProgram docker, ImageReference name, Optional<ImageReference> base)
            throws IOException {
        DockerAnswer ids = docker.run(List.of("image", "ls", "--quiet", "--no-trunc", name.name()));
        if (!ids.succeeded()) {
            throw new UserException(
                    ExitCode.TARGET,
                    "no Docker daemon answers: " + ids.message()
                            + " (start one and see that you may use it, or name one with DOCKER_HOST or DOCKER_CONTEXT;"
                            + " brain:dockerTar and brain:dockerPush need none)");
        }
        List<String> names = new ArrayList<>(ids.lines());
        base.ifPresent(reference -> names.addAll(namesOf(reference)));
        return inspect(docker, names);
    }

    static DaemonImages named(DockerProgram docker, List<ImageReference> names) throws IOException {
        return inspect(docker, names.stream().map(ImageReference::toString).toList());
    }

    boolean has(String imageId) {
        return layers.containsKey(imageId);
    }

    /** How many of the image's first layers are the first layers of one of these. */
    int layersOf(BuiltImage image) {
        List<String> wanted = image.layers().stream().map(LayerBlob::diffId).toList();
        return layers.values().stream()
                .mapToInt(there -> common(wanted, there))
                .max()
                .orElse(0);
    }

    private static int common(List<String> wanted, List<String> there) {
        int count = 0;
        while (count < Math.min(wanted.size(), there.size())
                && wanted.get(count).equals(there.get(count))) {
            count++;
        }
        return count;
    }

    /** A daemon may know an image by its digest, by its tag, or by both. */
    private static List<String> namesOf(ImageReference base) {
        List<String> names = new ArrayList<>();
        base.digest().ifPresent(digest -> names.add(base.name() + "@" + digest));
        names.add(base.name() + ":" + base.tagOrLatest());
        return names;
    }

    /** Names that there are no images for are passed over. */
    private static DaemonImages inspect(DockerProgram docker, List<String> names) throws IOException {
        Map<String, List<String>> layers = new LinkedHashMap<>();
        if (!names.isEmpty()) {
            List<String> words =
                    new ArrayList<>(List.of("image", "inspect", "--format", "{{.Id}} {{json .RootFS.Layers}}"));
            words.addAll(names);
            for (String line : docker.run(words).lines()) {
                int blank = line.indexOf(' ');
                layers.put(id(line.substring(0, blank)), diffIds(line.substring(blank + 1)));
            }
        }
        return new DaemonImages(layers);
    }

    /** Podman leaves the algorithm out. */
    static String id(String text) {
        return text.startsWith(Digests.PREFIX) ? text : Digests.PREFIX + text;
    }

    /** Null for an image without layers. */
    private static List<String> diffIds(String json) throws IOException {
        return Objects.requireNonNullElse(JSON.std.listOfFrom(String.class, json), List.of());
    }
}
