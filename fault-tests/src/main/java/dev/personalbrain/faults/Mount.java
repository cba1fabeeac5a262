package dev.personalbrain.faults;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** File systems made for a while. Takes root. */
final class Mount {
    private Mount() {}

    /** @param size as {@code 64m} */
    static Disk disk(Path folder, String size) throws IOException, InterruptedException {
        run("mount", "-t", "tmpfs", "-o", "size=" + size, "tmpfs", folder.toString());
        return new Disk(folder);
    }

    /** The folder stays as it is, and cannot be written any longer. */
    static Disk readOnly(Path folder) throws IOException, InterruptedException {
        run("mount", "--bind", folder.toString(), folder.toString());
        run("mount", "-o", "remount,ro,bind", folder.toString());
        return new Disk(folder);
    }

    private static void run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes());
        if (process.waitFor() != 0) {
            throw new IOException("as root: " + String.join(" ", List.of(command)) + ": " + output);
        }
    }

    /** @param folder where it is mounted */
    record Disk(Path folder) implements AutoCloseable {
        @Override
        public void close() throws IOException {
            try {
                run("umount", "--lazy", folder.toString());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException(e);
            }
        }
    }
}
