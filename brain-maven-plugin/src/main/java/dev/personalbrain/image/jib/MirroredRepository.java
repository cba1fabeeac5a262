package dev.personalbrain.image.jib;

import dev.personalbrain.error.UserException;
import dev.personalbrain.image.ImageReference;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;

/** A repository to read from, in whose place mirrors answer first. One that fails is not asked again. */
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
        T ask(Repository repository) throws IOException;
    }

    /** The first good answer of a mirror, else the registry's. */
    private <T> T ask(Question<T> question, Predicate<T> isGood) throws IOException {
        for (Repository mirror : mirrors) {
            try {
                T answer = question.ask(mirror);
                if (isGood.test(answer)) {
                    return answer;
                }
            } catch (UserException e) {
                giveUp(mirror, e);
            }
        }
        return question.ask(registry);
    }

    private void giveUp(Repository mirror, UserException reason) {
        if (mirrors.remove(mirror)) {
            listener.warn("Going on without a mirror: " + reason.getMessage());
        }
    }

    @Override
    public ImageReference name() {
        return registry.name();
    }

    @Override
    public Optional<String> digest(String tagOrDigest) throws IOException {
        return ask(repository -> repository.digest(tagOrDigest), Optional::isPresent);
    }

    @Override
    public Optional<RemoteManifest> manifest(String tagOrDigest) throws IOException {
        return ask(repository -> repository.manifest(tagOrDigest), Optional::isPresent);
    }

    @Override
    public InputStream open(String digest) {
        List<Repository> all = new ArrayList<>(mirrors);
        all.add(registry);
        return new MirrorStream(all, digest, this::giveUp);
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
