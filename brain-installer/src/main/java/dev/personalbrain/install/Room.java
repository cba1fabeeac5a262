package dev.personalbrain.install;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.UUID;

/**
 * Whether a folder takes anything more. Where a disk is not full, a quota may be, or there may be no names left; neither shows in the
 * free space, so it is tried. What is written for that has no name, and is gone afterwards, also after a kill.
 */
record Room(Path folder) {
    /** Less than that is none: for folders and what the file system adds. */
    static final int LEAST_BYTES = 1 << 20;

    static final String WAY_OUT =
            "free some room, have the quota raised, or install into another folder with --root DIR";

    long usable() throws IOException {
        return Files.getFileStore(folder).getUsableSpace();
    }

    boolean isDiskFull() {
        try {
            return usable() < LEAST_BYTES;
        } catch (IOException e) {
            return false;
        }
    }

    /** Why nothing more can be written, in the system's words; empty where something can. */
    Optional<String> shortage() {
        Path file = folder.resolve(".room." + UUID.randomUUID());
        try (FileChannel channel = FileChannel.open(
                file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE)) {
            ByteBuffer content = ByteBuffer.allocate(LEAST_BYTES);
            while (content.hasRemaining()) {
                channel.write(content);
            }
            channel.force(true);
            return Optional.empty();
        } catch (ClosedByInterruptException e) {
            return Optional.empty();
        } catch (FileSystemException e) {
            return Optional.of(e.getReason() == null ? e.toString() : e.getReason());
        } catch (IOException e) {
            return Optional.of(e.getMessage());
        }
    }
}
