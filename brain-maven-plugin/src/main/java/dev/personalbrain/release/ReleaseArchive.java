package dev.personalbrain.release;

import dev.personalbrain.application.ApplicationLayout;
import dev.personalbrain.application.BuildTime;
import dev.personalbrain.application.LayoutEntry;
import dev.personalbrain.application.ReproducibleTar;
import dev.personalbrain.application.ReproducibleTar.Attributes;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import org.apache.commons.compress.compressors.gzip.GzipCompressorOutputStream;
import org.apache.commons.compress.compressors.gzip.GzipParameters;

/**
 * Writes a layout as a tar.gz whose entries lie in one folder, sorted, owned by root, all with the same time. The same layout gives
 * the same bytes, whoever builds it, when and where.
 */
final class ReleaseArchive {
    private static final int COMPRESSION_LEVEL = 6;
    private static final int UNKNOWN_OPERATING_SYSTEM = 255;

    private ReleaseArchive() {}

    /** @param name of the folder that all entries lie in */
    static void write(ApplicationLayout layout, BuildTime time, String name, Path file) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file));
                OutputStream gzip = new GzipCompressorOutputStream(out, gzip());
                ReproducibleTar tar = new ReproducibleTar(gzip, time.instant(), "root")) {
            add(tar, new LayoutEntry.Folder(name), "");
            for (LayoutEntry entry : layout.entries()
                    .sorted(Comparator.comparing(LayoutEntry::path))
                    .toList()) {
                add(tar, entry, name + "/");
            }
        }
    }

    private static GzipParameters gzip() {
        GzipParameters parameters = new GzipParameters();
        parameters.setCompressionLevel(COMPRESSION_LEVEL);
        parameters.setOperatingSystem(UNKNOWN_OPERATING_SYSTEM);
        return parameters;
    }

    private static void add(ReproducibleTar tar, LayoutEntry entry, String prefix) throws IOException {
        String path = prefix + entry.path();
        if (entry instanceof LayoutEntry.File file) {
            try (InputStream content = file.content().open()) {
                tar.file(path, Attributes.ofRoot(file.mode()), file.content().size(), content);
            }
        } else if (entry instanceof LayoutEntry.Link link) {
            tar.link(path, link.target(), Attributes.ofRoot(link.mode()));
        } else {
            tar.folder(path, Attributes.ofRoot(entry.mode()));
        }
    }
}
