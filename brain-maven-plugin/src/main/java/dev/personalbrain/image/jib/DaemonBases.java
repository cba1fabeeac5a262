package dev.personalbrain.image.jib;

import dev.personalbrain.error.ExitCode;
import dev.personalbrain.error.UserException;
import dev.personalbrain.image.ImageReference;
import dev.personalbrain.platform.Platform;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * Reads base images from the local Docker daemon, through the {@code docker} program. An image that has been read before is told by
 * its id, and comes from the cache.
 */
record DaemonBases(BaseCache cache, DockerProgram docker) {
    Base read(ImageReference reference, Platform platform) throws IOException {
        String subject = "<from><image> 'docker://" + reference + "'";
        String id = id(subject, reference);
        Optional<Base> cached = cached(subject, id, platform);
        return cached.isPresent() ? cached.get() : save(subject, id, platform);
    }

    private Optional<Base> cached(String subject, String id, Platform platform) {
        SavedLayers layers = new SavedLayers(cache);
        return cache.digest(name(id))
                .flatMap(cache::document)
                .map(bytes -> SavedConfiguration.read(subject, bytes, platform))
                .flatMap(configuration ->
                        layers.find(configuration.diffIds()).map(records -> configuration.base(records, layers)));
    }

    private Base save(String subject, String id, Platform platform) throws IOException {
        try (CacheDraft draft = CacheDraft.in(cache.blobs().folder())) {
            DockerAnswer answer =
                    docker.run(List.of("save", "--output", draft.temporary().toString(), id));
            if (!answer.succeeded()) {
                throw failed(subject + ": docker save", answer);
            }
            SavedImage image = new SavedImage(SavedTar.read(subject, draft.temporary()), new SavedLayers(cache));
            Base base = image.read(platform);
            cache.remember(name(id), image.digest());
            return base;
        }
    }

    /** Asks the daemon for something that it always has before it is said that it lacks the image. */
    private String id(String subject, ImageReference reference) throws IOException {
        DockerAnswer answer = docker.run(List.of("image", "inspect", "--format", "{{.Id}}", reference.toString()));
        if (!answer.succeeded()) {
            DockerAnswer version = docker.run(List.of("version", "--format", "{{.Server.Version}}"));
            if (!version.succeeded()) {
                throw failed(subject + ": no Docker daemon answers (see DOCKER_HOST)", version);
            }
            throw new UserException(
                    ExitCode.FETCH,
                    subject + ": the Docker daemon has no such image: docker pull " + reference
                            + ", or leave docker:// out to read it from its registry");
        }
        String id = DaemonImages.id(String.join("", answer.lines()).strip());
        if (!Digests.isDigest(id)) {
            throw new UserException(
                    ExitCode.FETCH, subject + ": the Docker daemon names no id of it, but '" + id + "'");
        }
        return id;
    }

    private static String name(String id) {
        return "daemon " + id;
    }

    private static UserException failed(String what, DockerAnswer answer) {
        return new UserException(ExitCode.FETCH, what + ": " + answer.message());
    }
}
