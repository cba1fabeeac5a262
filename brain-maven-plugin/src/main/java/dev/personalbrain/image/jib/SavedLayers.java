package dev.personalbrain.image.jib;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/** Layers that came as tars, kept in the cache of base images as registries hold them: gzipped, and found again by their diff ids. */
record SavedLayers(BaseCache cache) {
    private static final int BUFFER_BYTES = 64 * 1024;

    /** All of them, or nothing. */
    Optional<List<LayerRecord>> find(List<String> diffIds) {
        List<LayerRecord> found =
                diffIds.stream().flatMap(diffId -> find(diffId).stream()).toList();
        return found.size() == diffIds.size() ? Optional.of(found) : Optional.empty();
    }

    Optional<LayerRecord> find(String diffId) {
        return records()
                .find(Digests.hex(diffId))
                .filter(record -> record.diffId().equals(diffId))
                .filter(record -> cache.blobs().has(record.digest(), record.size()));
    }

    /**
     * @param name of the layer's tar, gzipped or not
     * @throws dev.personalbrain.error.UserException where it has another diff id
     */
    LayerRecord add(String diffId, String name, SavedTar tar) throws IOException {
        try (InputStream in = new BufferedInputStream(tar.open(name), BUFFER_BYTES);
                CacheDraft draft = CacheDraft.in(cache.blobs().folder())) {
            LayerRecord made = GzippedTar.isAhead(in) ? copy(in, draft) : GzippedTar.write(in::transferTo, draft);
            if (!made.diffId().equals(diffId)) {
                throw tar.bad(name + " is " + made.diffId() + ", not the " + diffId + " of the configuration");
            }
            draft.moveTo(cache.blobs().file(made.digest()));
            records().write(Digests.hex(diffId), made);
            return made;
        }
    }

    LayerBlob blob(String name, LayerRecord record) {
        return new LayerBlob(
                name,
                record.digest(),
                record.diffId(),
                record.size(),
                cache.blobs().content(record.digest(), record.size()),
                Optional.empty());
    }

    /** Bytes that are compressed already stay as they are. */
    private static LayerRecord copy(InputStream in, CacheDraft draft) throws IOException {
        MeasuredOutput compressed = new MeasuredOutput(draft);
        in.transferTo(compressed);
        draft.flush();
        try (InputStream written = new GZIPInputStream(Files.newInputStream(draft.temporary()), BUFFER_BYTES);
                MeasuredOutput plain = new MeasuredOutput(OutputStream.nullOutputStream())) {
            written.transferTo(plain);
            return new LayerRecord(compressed.digest(), plain.digest(), compressed.size());
        }
    }

    private LayerRecords records() {
        return new LayerRecords(cache.blobs().folder());
    }
}
