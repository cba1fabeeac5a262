package dev.personalbrain.benchmarks;

import java.nio.file.Path;
import java.util.Map;

/** Starts an installed release by its wrapper, waits for the first good /health, and stops it again. */
public final class StartedApplication {
    /** @param temporaryBytes what lay in the application's temporary folder when it was healthy */
    public record Start(double seconds, long temporaryBytes) {}

    private StartedApplication() {}

    static Start measure(Path release) throws Exception {
        return measure(release, Map.of());
    }

    /** @param environment beside the port */
    public static Start measure(Path release, Map<String, String> environment) throws Exception {
        int port = Health.freePort();
        ProcessBuilder builder = new ProcessBuilder(release.resolve("brain-wrapper.sh").toString());
        builder.environment().put("BRAIN_PORT", Integer.toString(port));
        builder.environment().putAll(environment);
        builder.redirectErrorStream(true).redirectOutput(release.resolve("application.log").toFile());
        long start = System.nanoTime();
        Process process = builder.start();
        try {
            double seconds = Health.await(port, start, process::isAlive);
            return new Start(seconds, Folders.bytes(release.resolve("data/.tmp")));
        } finally {
            process.destroy();
            process.waitFor();
        }
    }
}
