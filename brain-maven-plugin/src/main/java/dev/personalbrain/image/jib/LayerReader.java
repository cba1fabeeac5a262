package dev.personalbrain.image.jib;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/** Reads layers from the first to the last, with the marks that images have for files that are gone: OCI image specification, layer. */
final class LayerReader {
    private static final int BUFFER_BYTES = 64 * 1024;
    private static final String REMOVED = ".wh.";
    private static final String EMPTIED = ".wh..wh..opq";

    private LayerReader() {}

    /** All layers, which brings those into the cache that are in a registry. */
    static void read(Base base, LayerVisitor visitor) throws IOException {
        for (LayerBlob layer : base.layers()) {
            try (InputStream in = new BufferedInputStream(layer.content().open(), BUFFER_BYTES);
                    InputStream tar = GzippedTar.isAhead(in) ? new GZIPInputStream(in, BUFFER_BYTES) : in) {
                read(tar, visitor);
            }
        }
    }

    /** One layer, to the end of the stream: what is behind the archive's end counts for its digest. */
    static void read(InputStream tar, LayerVisitor visitor) throws IOException {
        TarArchiveInputStream in = new TarArchiveInputStream(tar, StandardCharsets.UTF_8.name());
        for (TarArchiveEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
            read(entry, withoutRoot(entry.getName()), in, visitor);
        }
        tar.transferTo(OutputStream.nullOutputStream());
    }

    private static void read(TarArchiveEntry entry, String path, InputStream content, LayerVisitor visitor)
            throws IOException {
        String name = path.substring(path.lastIndexOf('/') + 1);
        String parent = path.substring(0, Math.max(0, path.length() - name.length()));
        if (name.equals(EMPTIED)) {
            visitor.removed(parent.replaceFirst("/$", ""), false);
        } else if (name.startsWith(REMOVED)) {
            visitor.removed(parent + name.substring(REMOVED.length()), true);
        } else {
            visitor.entry(entry, path, content);
        }
    }

    /** Without {@code /} in front, and without {@code .} and {@code ..} in it. */
    static String withoutRoot(String path) {
        return Path.of("/", path).normalize().toString().substring(1);
    }
}
