package dev.personalbrain.image.jib;

import dev.personalbrain.error.ExitCode;
import dev.personalbrain.error.UserException;
import dev.personalbrain.image.ImageReference;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;

/** A repository to read from, in whose place mirrors answer first. One that fails, or delivers something else, is not asked again. */
final class MirroredRepository implements Repository {
    private final List<Repository> mirrors;
    private final Repository registry;
    private final ImageListener listener;

    MirroredRepository(List<Repository> mirrors, Repository registry, ImageListener listener) {
        this.mirrors = new CopyOnWriteArrayList<>(mirrors);
        this.registry = registry;
        this.listener = listener;
    }

    private interface Question<T> {
        Optional<T> ask(Repository repository) throws IOException;
    }

    /** The first sound answer of a mirror, else the registry's. */
    private <T> Optional<T> ask(Question<T> question, String asked, Predicate<T> isSound) throws IOException {
        for (Repository mirror : mirrors) {
            try {
                Optional<T> answer = question.ask(mirror);
                if (answer.filter(isSound).isPresent()) {
                    return answer;
                }
                if (answer.isPresent()) {
                    distrust(mirror, asked);
                }
            } catch (UserException e) {
                giveUp(mirror, e);
            }
        }
        return question.ask(registry);
    }

    private void giveUp(Repository mirror, UserException reason) {
        giveUp(mirror, reason.getMessage());
    }

    private void distrust(Repository mirror, String asked) {
        giveUp(mirror, mirror + " delivers something else when asked for " + asked);
    }

    private void giveUp(Repository mirror, String reason) {
        if (mirrors.remove(mirror)) {
            listener.warn("Going on without a mirror: " + reason);
        }
    }

    @Override
    public ImageReference name() {
        return registry.name();
    }

    @Override
    public Optional<String> digest(String tagOrDigest) throws IOException {
        return ask(repository -> repository.digest(tagOrDigest), tagOrDigest, Digests::isDigest);
    }

    @Override
    public Optional<RemoteManifest> manifest(String tagOrDigest) throws IOException {
        return ask(repository -> repository.manifest(tagOrDigest), tagOrDigest, found -> isWhat(tagOrDigest, found));
    }

    /** What a tag stands for is the mirror's to say. */
    private static boolean isWhat(String tagOrDigest, RemoteManifest found) {
        return !Digests.isDigest(tagOrDigest) || found.digest().equals(tagOrDigest);
    }

    @Override
    public InputStream open(String digest) {
        return stream(digest);
    }

    private MirrorStream stream(String digest) {
        List<Repository> all = new ArrayList<>(mirrors);
        all.add(registry);
        return new MirrorStream(all, digest, this::giveUp);
    }

    /** Each time without the mirrors whose bytes were wrong the time before. */
    @Override
    public <T> T read(String digest, BlobReading<T> reading) throws IOException {
        while (true) {
            try (MirrorStream in = stream(digest)) {
                Optional<T> result = readOnce(digest, in, reading);
                if (result.isPresent()) {
                    return result.get();
                }
            }
        }
    }

    /** Empty where it is worth another time. */
    private <T> Optional<T> readOnce(String digest, MirrorStream in, BlobReading<T> reading) throws IOException {
        try {
            return Optional.of(reading.read(in));
        } catch (UserException e) {
            List<Repository> wrong =
                    in.used().stream().filter(each -> each != registry).toList();
            if (e.exitCode() != ExitCode.VERIFICATION || wrong.isEmpty()) {
                throw e;
            }
            wrong.forEach(mirror -> distrust(mirror, digest));
            return Optional.empty();
        }
    }

    @Override
    public boolean has(String digest) throws IOException {
        return registry.has(digest);
    }

    @Override
    public boolean mount(String digest, ImageReference from) throws IOException {
        return registry.mount(digest, from);
    }

    @Override
    public void upload(String digest, long size, BlobContent content, UploadListener progress) throws IOException {
        registry.upload(digest, size, content, progress);
    }

    @Override
    public void put(byte[] manifest, String mediaType, String tagOrDigest) throws IOException {
        registry.put(manifest, mediaType, tagOrDigest);
    }
}
