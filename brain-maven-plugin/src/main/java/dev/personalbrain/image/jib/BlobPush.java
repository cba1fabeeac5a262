package dev.personalbrain.image.jib;

import dev.personalbrain.image.ImageReference;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * Brings the layers and configurations of images into a repository. A blob is sent only where the registry neither has it there nor
 * takes it over from another of its repositories.
 */
final class BlobPush {
    private final Repository repository;
    private final ImageListener listener;

    BlobPush(Repository repository, ImageListener listener) {
        this.repository = repository;
        this.listener = listener;
    }

    /** Each blob once; layers before configurations. */
    void push(List<BuiltImage> images) throws IOException {
        push(distinct(images.stream().flatMap(BlobPush::layers).toList()));
        push(distinct(images.stream().map(BlobPush::configuration).toList()));
    }

    /** Everything that is to be sent is announced before the first of it is. */
    private void push(Collection<LayerBlob> blobs) throws IOException {
        Set<LayerBlob> absent = ConcurrentHashMap.newKeySet();
        Transfers.run(blobs, blob -> find(blob, absent));
        List<LayerBlob> sent = blobs.stream().filter(absent::contains).toList();
        sent.forEach(blob -> listener.transferred(blob.name(), 0, blob.size()));
        Transfers.run(sent, this::send);
    }

    private static Stream<LayerBlob> layers(BuiltImage image) {
        return image.layers().stream().filter(LayerBlob::isDistributed);
    }

    private static Collection<LayerBlob> distinct(List<LayerBlob> blobs) {
        Map<String, LayerBlob> byDigest = new LinkedHashMap<>();
        blobs.forEach(blob -> byDigest.putIfAbsent(blob.digest(), blob));
        return byDigest.values();
    }

    private static LayerBlob configuration(BuiltImage image) {
        byte[] bytes = image.configuration();
        String digest = image.imageId();
        BlobContent content = () -> new ByteArrayInputStream(bytes);
        return new LayerBlob("configuration", digest, digest, bytes.length, content, Optional.empty());
    }

    private void find(LayerBlob blob, Set<LayerBlob> absent) throws IOException {
        if (repository.has(blob.digest()) || isMounted(blob)) {
            listener.present(blob.name(), blob.size());
        } else {
            absent.add(blob);
        }
    }

    private void send(LayerBlob blob) throws IOException {
        // A layer of the base may have to be fetched first: better before the registry waits for its bytes.
        blob.content().open().close();
        repository.upload(
                blob.digest(),
                blob.size(),
                blob.content(),
                bytes -> listener.transferred(blob.name(), bytes, blob.size()));
        listener.uploaded(blob.name(), blob.size());
    }

    private boolean isMounted(LayerBlob blob) throws IOException {
        Optional<ImageReference> origin = blob.origin();
        return origin.isPresent() && repository.mount(blob.digest(), origin.get());
    }
}
