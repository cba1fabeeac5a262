package dev.personalbrain.image.jib;

import dev.personalbrain.error.ExitCode;
import dev.personalbrain.error.UserException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarFile;
import org.apache.commons.compress.utils.BoundedArchiveInputStream;

/**
 * The files in a tar that somebody else wrote, found by their names alone: nothing is unpacked under a name of its own, so none can
 * lead astray. Each can be opened several times, also at once. Not compressed.
 *
 * @param subject the image, for messages
 * @param entries by name; of two with one name the last
 */
record SavedTar(String subject, Path file, Map<String, TarArchiveEntry> entries) {
    /** @throws UserException where the file is not a tar, or is cut off */
    static SavedTar read(String subject, Path file) {
        Map<String, TarArchiveEntry> entries = new HashMap<>();
        try (TarFile tar = new TarFile(file)) {
            long end = Files.size(file);
            for (TarArchiveEntry entry : tar.getEntries()) {
                if (entry.getSize() > end - entry.getDataOffset()) {
                    throw bad(subject, "the file ends in the middle of " + entry.getName(), null);
                }
                entries.put(withoutDot(entry.getName()), entry);
            }
        } catch (IOException | IllegalArgumentException e) {
            throw bad(subject, "it is not a whole tar: " + e.getMessage(), e);
        }
        return new SavedTar(subject, file, entries);
    }

    boolean has(String name) {
        return entries.containsKey(name);
    }

    /** @throws UserException where there is no such file */
    InputStream open(String name) throws IOException {
        TarArchiveEntry entry = find(name);
        return new BufferedInputStream(new Part(FileChannel.open(file), entry.getDataOffset(), entry.getSize()));
    }

    /** A file of JSON, whole. */
    byte[] document(String name) throws IOException {
        if (find(name).getSize() > BaseCache.MAX_DOCUMENT_BYTES) {
            throw bad(subject, name + " has " + find(name).getSize() + " bytes, which is no JSON of an image", null);
        }
        try (InputStream in = open(name)) {
            return in.readAllBytes();
        }
    }

    long size(String name) {
        return find(name).getSize();
    }

    UserException bad(String problem) {
        return bad(subject, problem, null);
    }

    /** Docker writes a layer that occurs twice as a symbolic link to its first place; a link to a link does not occur. */
    private TarArchiveEntry find(String name) {
        TarArchiveEntry entry = entries.get(name);
        if (entry != null && entry.isSymbolicLink()) {
            Path target = Path.of("/")
                    .resolve(name)
                    .resolveSibling(entry.getLinkName())
                    .normalize();
            entry = entries.get(target.toString().substring(1));
        }
        if (entry == null || !entry.isFile()) {
            throw bad(subject, name + " is missing in it", null);
        }
        return entry;
    }

    private static String withoutDot(String name) {
        return name.startsWith("./") ? name.substring(2) : name;
    }

    private static UserException bad(String subject, String problem, Exception cause) {
        return new UserException(
                ExitCode.VERIFICATION,
                subject + ": " + problem + " (write it anew with docker save or an OCI tool)",
                cause);
    }

    /** The bytes of one file; closes the channel. */
    private static final class Part extends BoundedArchiveInputStream {
        private final FileChannel channel;

        Part(FileChannel channel, long start, long size) {
            super(start, size);
            this.channel = channel;
        }

        @Override
        protected int read(long position, ByteBuffer bytes) throws IOException {
            return channel.read(bytes, position);
        }

        @Override
        public void close() throws IOException {
            channel.close();
        }
    }
}
