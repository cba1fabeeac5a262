package dev.personalbrain.disk;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A folder with a quota, on a disk with room enough: a subvolume of a btrfs in a file, since kernels that have no quotas for other file
 * systems have that one. Refuses also what takes room on its way: a new name, a rename, a flush. Takes root.
 */
public record QuotaDisk(Path file, Disk disk) implements AutoCloseable {
    private static final long BYTES = 400L << 20;

    /** @param folder an empty one */
    public static QuotaDisk mount(Path folder) throws IOException, InterruptedException {
        Path file = folder.resolveSibling(folder.getFileName() + ".btrfs");
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(BYTES);
        }
        Mount.run("mkfs.btrfs", "--quiet", file.toString());
        QuotaDisk made = new QuotaDisk(file, Mount.image(file, folder));
        try {
            Mount.run("btrfs", "quota", "enable", folder.toString());
            Mount.run("btrfs", "subvolume", "create", made.folder().toString());
            return made;
        } catch (IOException | InterruptedException e) {
            made.close();
            throw e;
        }
    }

    /** What has the quota. */
    public Path folder() {
        return disk.folder().resolve("counted");
    }

    /** From now on not more than so many bytes can be added to what is there. */
    public void leave(long bytes) throws IOException, InterruptedException {
        Count count = Count.of(folder());
        for (Count later = Count.of(folder()); !later.equals(count); later = Count.of(folder())) {
            // What has been deleted a moment ago is counted yet.
            count = later;
        }
        limit(count.group(), String.valueOf(count.bytes() + bytes));
    }

    public void lift() throws IOException, InterruptedException {
        limit(Count.of(folder()).group(), "none");
    }

    /** By way of the whole disk: in a folder whose quota has been reached, not even that can be changed. */
    private void limit(String group, String bytes) throws IOException, InterruptedException {
        Mount.run("btrfs", "qgroup", "limit", bytes, group, disk.folder().toString());
    }

    /**
     * How much a folder holds, once all is written.
     *
     * @param group that has the quota, as {@code 0/256}
     */
    private record Count(String group, long bytes) {
        static Count of(Path folder) throws IOException, InterruptedException {
            Mount.run("btrfs", "filesystem", "sync", folder.toString());
            String table = Mount.run("btrfs", "qgroup", "show", "--raw", "-f", folder.toString());
            String[] last = table.lines().reduce("", (before, line) -> line).split("\\s+");
            return new Count(last[0], Long.parseLong(last[1]));
        }
    }

    @Override
    public void close() throws IOException {
        disk.close();
        Files.delete(file);
    }
}
