package dev.personalbrain.disk;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What is mounted in a folder. Goes when it is closed, or when this process is ended by a signal that can be heard.
 *
 * @param folder where it is mounted
 */
public record Disk(Path folder) implements AutoCloseable {
    private static final Set<Disk> MOUNTED = ConcurrentHashMap.newKeySet();

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(Disk::unmountAll));
    }

    static Disk mounted(Path folder) {
        Disk disk = new Disk(folder);
        MOUNTED.add(disk);
        return disk;
    }

    private static void unmountAll() {
        for (Disk disk : MOUNTED) {
            try {
                disk.close();
            } catch (IOException e) {
                System.err.println(e.getMessage());
            }
        }
    }

    @Override
    public void close() throws IOException {
        try {
            if (MOUNTED.remove(this)) {
                Mount.run("umount", "--lazy", folder.toString());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}
