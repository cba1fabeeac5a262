package dev.personalbrain.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** One run of the installer with the options that the wrapper gives it.
 *
 * @param peakMemory resident, in bytes, as the kernel counts it ({@code VmHWM})
 */
record InstallerRun(double seconds, long peakMemory) {
    static InstallerRun of(Path installer, Path manifest, Path root) throws IOException, InterruptedException {
        Folders.delete(root);
        Files.createDirectories(root);
        Files.copy(manifest, root.resolve("native-modules.json"), StandardCopyOption.REPLACE_EXISTING);
        long start = System.nanoTime();
        Process process = new ProcessBuilder(List.of(
                        Command.java(),
                        "-Xmx48m",
                        "-XX:+UseSerialGC",
                        "-jar",
                        installer.toString(),
                        "install",
                        "--root",
                        root.toString(),
                        "--quiet"))
                .inheritIO()
                .start();
        long peak = 0;
        while (process.isAlive()) {
            peak = Math.max(peak, peak(process.pid()));
            Thread.sleep(1);
        }
        if (process.exitValue() != 0) {
            throw new IOException("the installer ended with " + process.exitValue());
        }
        return new InstallerRun((System.nanoTime() - start) / 1e9, peak);
    }

    private static long peak(long pid) throws IOException {
        try {
            return Files.readAllLines(Path.of("/proc", Long.toString(pid), "status")).stream()
                    .filter(line -> line.startsWith("VmHWM:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
                    .findFirst()
                    .orElse(0);
        } catch (NoSuchFileException ended) {
            return 0;
        }
    }
}
