package dev.personalbrain.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * One run of the installer with the options that the wrapper gives it.
 *
 * @param peakMemory resident, in bytes, as the kernel counts it ({@code VmHWM})
 */
record InstallerRun(double seconds, long peakMemory) {
    /** Where nothing is installed. */
    static InstallerRun first(Path installer, Path manifest, Path root) throws IOException, InterruptedException {
        Folders.delete(root);
        Files.createDirectories(root);
        return upgrade(installer, manifest, root);
    }

    /** Over what an earlier manifest has put there. */
    static InstallerRun upgrade(Path installer, Path manifest, Path root) throws IOException, InterruptedException {
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
            peak = Math.max(peak, peak(process));
            Thread.sleep(1);
        }
        if (process.exitValue() != 0) {
            throw new IOException("the installer ended with " + process.exitValue());
        }
        return new InstallerRun((System.nanoTime() - start) / 1e9, peak);
    }

    private static long peak(Process process) throws IOException, InterruptedException {
        try {
            return Files.readAllLines(Path.of("/proc", Long.toString(process.pid()), "status")).stream()
                    .filter(line -> line.startsWith("VmHWM:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            if (!process.waitFor(1, TimeUnit.SECONDS)) {
                throw e;
            }
            // It ended meanwhile, and its status with it.
            return 0;
        }
    }
}
