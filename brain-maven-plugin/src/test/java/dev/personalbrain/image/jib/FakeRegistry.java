package dev.personalbrain.image.jib;

import dev.personalbrain.image.ImageReference;
import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A registry to pull from, in memory, that remembers what it was asked for. */
final class FakeRegistry implements Registries, Repository {
    private final Map<String, byte[]> blobs = new HashMap<>();
    private final Map<String, String> tags = new HashMap<>();
    private final List<String> requests = Collections.synchronizedList(new ArrayList<>());

    FakeRegistry add(TestBase image, String tag) {
        return add(image.manifest(), tag).add(image);
    }

    FakeRegistry add(TestBase image) {
        image.manifest();
        blobs.putAll(image.blobs);
        return this;
    }

    FakeRegistry add(byte[] manifest, String tag) {
        tags.put(tag, add(manifest));
        return this;
    }

    String add(byte[] manifest) {
        blobs.put(Digests.of(manifest), manifest);
        return Digests.of(manifest);
    }

    /** Delivers something else from now on. */
    void alter(String digest, byte[] bytes) {
        blobs.put(digest, bytes);
    }

    /** Since the last call. */
    List<String> requests() {
        List<String> all = List.copyOf(requests);
        requests.clear();
        return all;
    }

    @Override
    public Repository toPull(ImageReference image) {
        return this;
    }

    @Override
    public Repository toPush(ImageReference image) {
        throw new AssertionError("a base is only pulled");
    }

    @Override
    public ImageReference name() {
        return ImageReference.parse("name", "example/base");
    }

    @Override
    public Optional<String> digest(String tagOrDigest) {
        requests.add("HEAD " + tagOrDigest);
        return Optional.ofNullable(tags.get(tagOrDigest));
    }

    @Override
    public Optional<RemoteManifest> manifest(String tagOrDigest) {
        requests.add("manifest " + tagOrDigest);
        return Optional.ofNullable(blobs.get(tagOrDigest))
                .map(bytes -> new RemoteManifest(Digests.of(bytes), "any/thing", bytes));
    }

    @Override
    public InputStream open(String digest) throws IOException {
        requests.add("blob " + digest);
        if (!blobs.containsKey(digest)) {
            throw new FileNotFoundException(digest);
        }
        return new ByteArrayInputStream(blobs.get(digest));
    }

    @Override
    public boolean has(String digest) {
        return blobs.containsKey(digest);
    }

    @Override
    public boolean mount(String digest, ImageReference from) {
        throw new AssertionError("a base is only pulled");
    }

    @Override
    public void upload(String digest, long size, BlobContent content, UploadListener listener) {
        throw new AssertionError("a base is only pulled");
    }

    @Override
    public void put(byte[] manifest, String mediaType, String tagOrDigest) {
        throw new AssertionError("a base is only pulled");
    }
}
