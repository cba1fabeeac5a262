package dev.personalbrain.binary;

import java.io.Closeable;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;

/** The bytes of a file on the disk. */
public final class FileContent implements Content, Closeable {
    private final RandomAccessFile file;

    public FileContent(Path path) throws IOException {
        this.file = new RandomAccessFile(path.toFile(), "r");
    }

    @Override
    public long size() {
        try {
            return file.length();
        } catch (IOException e) {
            // What cannot be read has no bytes.
            return 0;
        }
    }

    @Override
    public int read(long position, byte[] target, int offset, int length) throws IOException {
        file.seek(position);
        int count = 0;
        while (count < length) {
            int read = file.read(target, offset + count, length - count);
            if (read < 0) {
                return count;
            }
            count += read;
        }
        return count;
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
