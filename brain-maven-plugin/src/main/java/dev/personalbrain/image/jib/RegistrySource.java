package dev.personalbrain.image.jib;

import dev.personalbrain.error.ExitCode;
import dev.personalbrain.error.UserException;
import dev.personalbrain.image.ImageReference;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** One image of a registry, read through the cache. */
final class RegistrySource implements BaseSource {
    private final ImageReference image;
    private final BaseCache cache;
    private final Registries registries;
    private final boolean offline;
    private final ImageListener listener;
    private final List<RegistryLayer> layers = new ArrayList<>();
    private Repository repository;

    RegistrySource(
            ImageReference image, BaseCache cache, Registries registries, boolean offline, ImageListener listener) {
        this.image = image;
        this.cache = cache;
        this.registries = registries;
        this.offline = offline;
        this.listener = listener;
    }

    @Override
    public byte[] manifest(String digest) throws IOException {
        Optional<byte[]> cached = cache.document(digest);
        if (cached.isPresent()) {
            return cached.get();
        }
        checkOnline("manifest " + digest);
        RemoteManifest manifest = repository().manifest(digest).orElseThrow(() -> missing(digest));
        return kept(manifest.bytes(), digest);
    }

    @Override
    public byte[] configuration(Descriptor descriptor) throws IOException {
        Optional<byte[]> cached = cache.document(descriptor.digest());
        if (cached.isPresent()) {
            return cached.get();
        }
        checkOnline("configuration " + descriptor.digest());
        return repository()
                .read(
                        descriptor.digest(),
                        in -> kept(in.readNBytes(BaseCache.MAX_DOCUMENT_BYTES), descriptor.digest()));
    }

    @Override
    public BlobContent layer(Descriptor descriptor, String name) {
        RegistryLayer layer = new RegistryLayer(descriptor, name, this);
        layers.add(layer);
        return layer;
    }

    @Override
    public Optional<ImageReference> origin() {
        return Optional.of(image);
    }

    /** Asks for it when it is needed first: what is in the cache needs none. */
    synchronized Repository repository() {
        if (repository == null) {
            repository = registries.toPull(image);
        }
        return repository;
    }

    BlobFolder blobs() {
        return cache.blobs();
    }

    ImageListener listener() {
        return listener;
    }

    /** @throws UserException offline: with all layers that the cache lacks, as whoever needs one will need the others */
    void checkLayersAreWithinReach() {
        if (offline) {
            throw offline(layers.stream()
                    .filter(layer -> !layer.isCached())
                    .map(RegistryLayer::toString)
                    .collect(Collectors.joining(", ")));
        }
    }

    UserException offline(String missing) {
        return new UserException(
                ExitCode.FETCH,
                "offline (-o): " + this + " is not in the cache " + blobs().folder() + " as a whole; missing: "
                        + missing + " (build it once with brain:dockerTar without -o)");
    }

    UserException missing(String tagOrDigest) {
        return new UserException(
                ExitCode.FETCH,
                this + ": its registry has no such image (" + tagOrDigest
                        + "), or does not show it without a login: see to its name and its tag, and to <from><lock> where"
                        + " the digest comes from there");
    }

    @Override
    public String toString() {
        return "<from><image> '" + image + "'";
    }

    private void checkOnline(String missing) {
        if (offline) {
            throw offline(missing);
        }
    }

    private byte[] kept(byte[] bytes, String digest) throws IOException {
        if (!digest.equals(Digests.of(bytes))) {
            throw altered(digest, Digests.of(bytes));
        }
        cache.keep(bytes);
        return bytes;
    }

    UserException altered(String expected, String found) {
        return new UserException(
                ExitCode.VERIFICATION,
                this + ": its registry, or what is before it, delivered " + found + " when asked for " + expected
                        + ": the image is damaged there, or somebody has altered it on the way");
    }
}
