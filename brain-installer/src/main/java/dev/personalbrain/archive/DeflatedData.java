package dev.personalbrain.archive;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Deflated data, inflated as it is read; the data has to end where the archive says. What it reads of the archive goes to another
 * stream too, as it is.
 */
final class DeflatedData implements EntryData {
    private final JarEntry entry;
    private final RawData raw;
    private final ArchiveFile file;
    private final OutputStream packed;
    private final Inflater inflater = new Inflater(true);

    /** @param packed gets the deflated bytes */
    DeflatedData(JarEntry entry, RawData raw, ArchiveFile file, OutputStream packed) {
        this.entry = entry;
        this.raw = raw;
        this.file = file;
        this.packed = packed;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        try {
            while (!inflater.finished()) {
                int count = inflater.inflate(target, offset, length);
                if (count > 0) {
                    return count;
                }
                if (!inflater.finished()) {
                    feed();
                }
            }
        } catch (DataFormatException e) {
            throw damaged(e.getMessage());
        }
        checkConsumed();
        return -1;
    }

    private void feed() throws IOException {
        if (inflater.needsDictionary()) {
            throw damaged("it asks for a dictionary");
        }
        if (inflater.needsInput()) {
            ByteBuffer input = raw.next();
            if (!input.hasRemaining()) {
                throw damaged("its data ends too early");
            }
            packed.write(input.array(), input.arrayOffset() + input.position(), input.remaining());
            inflater.setInput(input);
        }
    }

    private void checkConsumed() throws IOException {
        if (inflater.getBytesRead() != entry.compressedSize()) {
            throw damaged(
                    "its data ends after " + inflater.getBytesRead() + " of " + entry.compressedSize() + " bytes");
        }
    }

    private BadArchiveException damaged(String what) {
        return file.bad("entry '" + entry.name() + "' is damaged: " + what);
    }

    @Override
    public void close() {
        inflater.end();
        raw.close();
    }
}
