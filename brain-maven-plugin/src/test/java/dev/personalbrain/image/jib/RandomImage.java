package dev.personalbrain.image.jib;

import dev.personalbrain.image.ImageReference;
import dev.personalbrain.platform.Platform;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Images of a few random bytes, for registries that look at digests alone. */
final class RandomImage {
    private RandomImage() {}

    /** For linux-x64, Docker's format. */
    static BuiltImage of(LayerBlob... layers) {
        return of("x64", layers);
    }

    /** @param arch as platforms are named */
    static BuiltImage of(String arch, LayerBlob... layers) {
        String architecture = arch.equals("x64") ? "amd64" : arch;
        byte[] configuration =
                bytes("{\"architecture\":\"" + architecture + "\",\"os\":\"linux\",\"config\":{\"User\":\"1\"}}");
        List<String> digests = new ArrayList<>(List.of(Digests.of(configuration)));
        Stream.of(layers).map(LayerBlob::digest).forEach(digests::add);
        byte[] manifest = bytes(digests.stream().collect(Collectors.joining("\",\"", "{\"blobs\":[\"", "\"]}")));
        Platform platform = Platform.parse("linux-" + arch).orElseThrow();
        return new BuiltImage(platform, ImageFormat.DOCKER, configuration, manifest, List.of(layers), Optional.empty());
    }

    /** Always the same bytes for the same name and size. */
    static LayerBlob layer(String name, int size) {
        return layer(name, content(name, size), Optional.empty());
    }

    static byte[] content(String name, int size) {
        byte[] bytes = new byte[size];
        new Random(name.hashCode()).nextBytes(bytes);
        return bytes;
    }

    static LayerBlob layer(String name, byte[] bytes, Optional<ImageReference> origin) {
        String digest = Digests.of(bytes);
        return new LayerBlob(name, digest, digest, bytes.length, () -> new ByteArrayInputStream(bytes), origin);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
