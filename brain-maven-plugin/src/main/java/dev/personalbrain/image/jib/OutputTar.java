package dev.personalbrain.image.jib;

import dev.personalbrain.image.ImagePlan;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.attribute.FileTime;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;

/** A tar of an image's files, all with the same time, owned by root: the same files give the same bytes. */
final class OutputTar implements OutputFiles {
    private final TarArchiveOutputStream tar;
    private final VerifiedBlob.Progress progress;

    /** @param out closed with the tar */
    OutputTar(OutputStream out, VerifiedBlob.Progress progress) {
        this.tar = new TarArchiveOutputStream(out, StandardCharsets.UTF_8.name());
        this.progress = progress;
        tar.setBigNumberMode(TarArchiveOutputStream.BIGNUMBER_STAR);
    }

    @Override
    public void put(String name, byte[] content) throws IOException {
        begin(name, content.length);
        tar.write(content);
        tar.closeArchiveEntry();
    }

    @Override
    public void put(String name, LayerBlob layer) throws IOException {
        begin(name, layer.size());
        new VerifiedBlob(layer).copy(tar, progress);
        tar.closeArchiveEntry();
    }

    /** Ends the tar; after a failure in the middle of a file it fails too, and the stream is closed all the same. */
    @Override
    public void close() throws IOException {
        tar.close();
    }

    private void begin(String name, long size) throws IOException {
        TarArchiveEntry entry = new TarArchiveEntry(name);
        entry.setSize(size);
        entry.setMode(0644);
        entry.setIds(0, 0);
        entry.setModTime(FileTime.from(ImagePlan.ENTRY_TIME));
        tar.putArchiveEntry(entry);
    }
}
