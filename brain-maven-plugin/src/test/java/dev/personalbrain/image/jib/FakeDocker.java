package dev.personalbrain.image.jib;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import tools.jackson.jr.ob.JSON;

/** A program that answers as the docker command line does, and keeps what it was asked and sent. */
final class FakeDocker {
    private static final String SCRIPT = """
            #!/bin/sh
            cd "$FAKE" || exit 9
            echo "$@" >> calls
            case "$1 $2" in
            'image ls')
                [ ! -f down ] || { cat down >&2; exit 1; }
                [ ! -f ids ] || cat ids ;;
            'image inspect')
                [ ! -f images ] || cat images
                [ ! -f loaded ] || cat loaded ;;
            'load --quiet')
                number=$(ls | grep -c '^sent')
                if [ -f deaf ]; then cat deaf >&2; exit 1; fi
                cat > "sent$number"
                if [ "$number" -lt "$(cat refusals)" ]; then printf 'Error response\\nfrom daemon: no\\n' >&2; exit 1; fi
                cp takes loaded ;;
            esac
            """;

    private final Path folder;

    FakeDocker(Path folder) throws IOException {
        this.folder = folder;
        Path program = Files.writeString(folder.resolve("docker"), SCRIPT);
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
        refuses(0);
    }

    DockerProgram program() {
        return new DockerProgram(
                new DockerSettings(folder.resolve("docker").toString(), Map.of("FAKE", folder.toString())));
    }

    /** Before anything is loaded. */
    void has(String imageId, LayerBlob... layers) throws IOException {
        Files.writeString(folder.resolve("ids"), imageId + "\n");
        Files.writeString(folder.resolve("images"), line(imageId, List.of(layers)));
    }

    /** An image of labels alone. */
    void hasAnImageWithoutLayers() throws IOException {
        Files.writeString(folder.resolve("ids"), "sha256:02\n");
        Files.writeString(folder.resolve("images"), "sha256:02 null\n");
    }

    /** An image has this id once it is loaded. */
    void names(BuiltImage image) throws IOException {
        Files.writeString(folder.resolve("takes"), line(image.imageId(), image.layers()));
    }

    /** Another image store than Docker's classic one: it takes everything, and calls it otherwise. */
    void namesOtherwise() throws IOException {
        Files.writeString(folder.resolve("takes"), line("sha256:" + "0".repeat(64), List.of()));
    }

    /** @param times that an image is refused before one is taken */
    void refuses(int times) throws IOException {
        Files.writeString(folder.resolve("refusals"), "" + times);
    }

    /** Ends without reading what it is sent. */
    void isDeaf(String message) throws IOException {
        Files.writeString(folder.resolve("deaf"), message);
    }

    void isDown(String message) throws IOException {
        Files.writeString(folder.resolve("down"), message);
    }

    List<String> calls() throws IOException {
        return Files.readAllLines(folder.resolve("calls"));
    }

    /** @param load the how-manieth, from 0 */
    Map<String, byte[]> sent(int load) throws IOException {
        return TarListing.of(Files.readAllBytes(folder.resolve("sent" + load)));
    }

    boolean wasSent(int load) {
        return Files.exists(folder.resolve("sent" + load));
    }

    private static String line(String imageId, List<LayerBlob> layers) throws IOException {
        return imageId + " "
                + JSON.std.asString(layers.stream().map(LayerBlob::diffId).toList()) + "\n";
    }
}
