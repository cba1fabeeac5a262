package dev.personalbrain.image.jib;

import dev.personalbrain.image.ImageLayer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Makes the layers of images, and keeps them between builds in the folder {@code layers} of the cache: a gzipped tar under its digest,
 * and under the checksum of the entries a small JSON file that names it. No time and no path of a file counts, only what gets into the
 * image. Builds that run at the same time may share it. Never deletes what is whole.
 */
final class LayerCache {
    private final BlobFolder blobs;
    private final LayerRecords records;
    private final ImageListener listener;

    /** @param cacheFolder the plugin's; made when the first layer is */
    LayerCache(Path cacheFolder, ImageListener listener) {
        this.blobs = new BlobFolder(cacheFolder.resolve("layers"));
        this.records = new LayerRecords(blobs.folder());
        this.listener = listener;
    }

    /**
     * Opens no file whose checksum is known where the layer is there already. Several threads may ask.
     *
     * @throws dev.personalbrain.error.UserException where a file changes meanwhile or the cache cannot be written
     */
    LayerBlob blob(ImageLayer layer) throws IOException {
        LayerSource source = LayerSource.of(layer);
        String key = source.key();
        Optional<LayerRecord> cached = records.find(key).filter(record -> blobs.has(record.digest(), record.size()));
        LayerRecord record = cached.isPresent() ? cached.get() : make(source, key);
        listener.layer(layer.name(), record.size(), cached.isPresent());
        return blob(layer.name(), record);
    }

    private LayerRecord make(LayerSource source, String key) throws IOException {
        try (CacheDraft draft = CacheDraft.in(blobs.folder())) {
            LayerRecord made = GzippedTar.write(stream -> LayerTar.write(source, stream), draft);
            draft.moveTo(blobs.file(made.digest()));
            records.write(key, made);
            return made;
        }
    }

    private LayerBlob blob(String name, LayerRecord record) {
        return new LayerBlob(
                name,
                record.digest(),
                record.diffId(),
                record.size(),
                blobs.content(record.digest(), record.size()),
                Optional.empty());
    }
}
