package dev.personalbrain.image.jib;

import dev.personalbrain.error.ExitCode;
import dev.personalbrain.error.UserException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A folder of the cache with blobs, each under the hexadecimal digits of its digest, shared by builds that run at the same time. A
 * file of another size than expected counts as absent; one with other bytes is found out by whoever reads it.
 */
record BlobFolder(Path folder) {
    /** @param digest {@code sha256:} in front */
    Path file(String digest) {
        return folder.resolve(Digests.hex(digest));
    }

    boolean has(String digest, long size) {
        try {
            return Files.size(file(digest)) == size;
        } catch (IOException e) {
            // Absent, or out of reach: made anew, which tells what is wrong with the folder.
            return false;
        }
    }

    Optional<BlobContent> find(String digest, long size) {
        return has(digest, size) ? Optional.of(content(digest, size)) : Optional.empty();
    }

    /** Of a file that is there; verified while it is read. */
    BlobContent content(String digest, long size) {
        return () -> open(digest, size);
    }

    private InputStream open(String digest, long size) throws IOException {
        try {
            return new VerifiedInput(Files.newInputStream(file(digest)), digest, size, () -> damaged(digest));
        } catch (NoSuchFileException e) {
            throw new UserException(
                    ExitCode.TARGET, "cache: " + file(digest) + " has been deleted meanwhile: run the build again", e);
        }
    }

    private UserException damaged(String digest) {
        try {
            Files.deleteIfExists(file(digest));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new UserException(
                ExitCode.VERIFICATION,
                "cache: " + file(digest) + " was damaged and has been deleted: run the build again");
    }
}
