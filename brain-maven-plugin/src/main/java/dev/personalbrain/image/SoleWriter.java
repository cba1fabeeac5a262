package dev.personalbrain.image;

import dev.personalbrain.checksum.Sha256;
import java.io.Closeable;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Lets one at a time change a file that is replaced as a whole, among all builds of one user on this machine. The system lets it go when
 * the process dies. It locks a file in the folder for temporary files, which stays; nothing appears beside the user's own file.
 */
record SoleWriter(FileChannel channel) implements Closeable {
    private static final long PAUSE_MILLIS = 10;

    /** Waits until nobody else is one for the file. */
    static SoleWriter of(Path file) throws IOException {
        FileChannel channel = FileChannel.open(token(file), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            lock(channel);
            return new SoleWriter(channel);
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    /** Another one for each user, who could not open that of others. */
    private static Path token(Path file) {
        String key =
                System.getProperty("user.name") + "\n" + file.toAbsolutePath().normalize();
        return Path.of(System.getProperty("java.io.tmpdir"))
                .resolve("brain-" + Sha256.of(key.getBytes(StandardCharsets.UTF_8)) + ".lock");
    }

    private static void lock(FileChannel channel) throws IOException {
        while (true) {
            try {
                channel.lock();
                return;
            } catch (OverlappingFileLockException e) {
                // Somebody in this process has it: a thread, perhaps of another class loader, as Maven loads a plugin
                // more than once.
                pause();
            }
        }
    }

    private static void pause() throws InterruptedIOException {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while another build was writing");
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
