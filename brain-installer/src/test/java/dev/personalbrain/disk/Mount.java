package dev.personalbrain.disk;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** File systems made for a while. Takes root. */
public final class Mount {
    private Mount() {}

    /** @param size as {@code 64m} */
    public static Disk disk(Path folder, String size) throws IOException, InterruptedException {
        run("mount", "-t", "tmpfs", "-o", "size=" + size, "tmpfs", folder.toString());
        return Disk.mounted(folder);
    }

    /** What the folder holds, once more in the same place: it cannot be renamed any longer. */
    public static Disk bound(Path folder) throws IOException, InterruptedException {
        run("mount", "--bind", folder.toString(), folder.toString());
        return Disk.mounted(folder);
    }

    /** The folder stays as it is, and cannot be written any longer. */
    public static Disk readOnly(Path folder) throws IOException, InterruptedException {
        Disk disk = bound(folder);
        run("mount", "-o", "remount,ro,bind", folder.toString());
        return disk;
    }

    /** @param image a file with a file system; the loop device that it takes goes with the mount */
    static Disk image(Path image, Path folder) throws IOException, InterruptedException {
        run("mount", "-o", "loop", image.toString(), folder.toString());
        return Disk.mounted(folder);
    }

    /** What it prints. */
    static String run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes());
        if (process.waitFor() != 0) {
            throw new IOException("as root: " + String.join(" ", List.of(command)) + ": " + output);
        }
        return output;
    }
}
