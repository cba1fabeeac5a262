package dev.personalbrain.image.jib;

import dev.personalbrain.error.ExitCode;
import dev.personalbrain.error.UserException;
import dev.personalbrain.image.ImageReference;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Puts images into a local Docker daemon. Of an image whose first layers the daemon has, only the others are sent: Docker's classic
 * image store takes that. One that does not is sent the whole image.
 */
record DockerDaemon(DockerProgram docker, ImageListener listener) {
    /**
     * @param names with tags; those the daemon has are moved to the image
     * @param base what the image begins with, if the daemon may know it by that name
     * @return whether the image was not there yet
     * @throws UserException TARGET where there is no daemon for this user, or it refuses the image
     */
    boolean load(BuiltImage image, List<ImageReference> names, Optional<ImageReference> base) throws IOException {
        DaemonImages known = DaemonImages.like(docker, names.get(0), base);
        if (known.has(image.imageId())) {
            image.layers().forEach(this::present);
            for (ImageReference name : names) {
                require(docker.run(List.of("tag", image.imageId(), name.toString())));
            }
            return false;
        }
        DockerArchive archive = new DockerArchive(image, names);
        int there = known.layersOf(image);
        if (there == 0 || !takes(archive, there)) {
            require(send(archive, 0));
        }
        return true;
    }

    /** Believes the daemon only when it names the image. */
    private boolean takes(DockerArchive archive, int layers) throws IOException {
        return send(archive, layers).succeeded()
                && DaemonImages.named(docker, archive.names())
                        .has(archive.image().imageId());
    }

    private DockerAnswer send(DockerArchive archive, int layers) throws IOException {
        Map<LayerBlob, Long> sent = new LinkedHashMap<>();
        archive.image().layers().stream().skip(layers).forEach(layer -> count(sent, layer, 0));
        DockerAnswer answer = docker.run(List.of("load", "--quiet"), out -> {
            try (OutputTar tar = new OutputTar(out)) {
                archive.writeWithout(layers, tar, (layer, bytes) -> count(sent, layer, bytes));
            }
        });
        if (answer.succeeded()) {
            archive.image().layers().subList(0, layers).forEach(this::present);
            sent.keySet().forEach(layer -> listener.uploaded(layer.name(), layer.size()));
        } else {
            sent.forEach((layer, bytes) -> listener.transferred(layer.name(), -bytes, layer.size()));
        }
        return answer;
    }

    private void count(Map<LayerBlob, Long> sent, LayerBlob layer, long bytes) {
        sent.merge(layer, bytes, Long::sum);
        listener.transferred(layer.name(), bytes, layer.size());
    }

    private void present(LayerBlob layer) {
        listener.present(layer.name(), layer.size());
    }

    private void require(DockerAnswer answer) {
        if (!answer.succeeded()) {
            throw new UserException(ExitCode.TARGET, "the Docker daemon refuses the image: " + answer.message());
        }
    }
}
