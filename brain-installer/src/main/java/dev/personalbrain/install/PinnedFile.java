package dev.personalbrain.install;

import dev.personalbrain.checksum.Sha256;
import dev.personalbrain.error.ExitCode;
import dev.personalbrain.error.UserException;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/**
 * A new file whose size and SHA-256 are known before: never grows beyond that size, and counts only once {@link #finish} or
 * {@link #check} has returned, or {@link #isSound} has said so. Hashed while it is written.
 */
final class PinnedFile extends OutputStream {
    private final String owner;
    private final String name;
    private final Path path;
    private final long bytes;
    private final String sha256;
    private final FileOutputStream file;
    private final Sha256 digest = new Sha256();
    private long left;

    /**
     * @param owner the module, for messages
     * @param name of the file, for messages
     */
    PinnedFile(String owner, String name, Path path, long bytes, String sha256) throws IOException {
        if (Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
            throw new FileAlreadyExistsException(path.toString());
        }
        this.owner = owner;
        this.name = name;
        this.path = path;
        this.bytes = bytes;
        this.sha256 = sha256;
        this.left = bytes;
        this.file = new FileOutputStream(path.toFile());
    }

    @Override
    public void write(int value) throws IOException {
        write(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public void write(byte[] source, int offset, int length) throws IOException {
        if (length > left) {
            throw altered("comes out larger than the " + bytes + " bytes that the manifest says");
        }
        digest.update(source, offset, length);
        file.write(source, offset, length);
        left -= length;
    }

    /** Checks what was written, and flushes it to the disk: 0644. */
    void finish() throws IOException {
        check();
        Durable.setMode(path, Durable.FILE_MODE);
        file.getFD().sync();
    }

    /** Whether what was written is what was to be expected. */
    boolean isSound() {
        return left == 0 && digest.hex().equals(sha256);
    }

    /** Checks what was written. */
    void check() {
        if (left != 0) {
            throw altered("comes out " + left + " bytes smaller than the " + bytes + " that the manifest says");
        }
        String actual = digest.hex();
        if (!actual.equals(sha256)) {
            throw altered("comes out with the SHA-256 " + actual + ", but the manifest says " + sha256);
        }
    }

    private UserException altered(String what) {
        return new UserException(
                ExitCode.VERIFICATION,
                owner + ": " + name + " " + what
                        + ": take manifest and brain-installer.jar of one release, or run the release again");
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
