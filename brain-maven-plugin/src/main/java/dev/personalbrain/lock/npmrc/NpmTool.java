package dev.personalbrain.lock.npmrc;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * The machine's own npm, asked for what it goes by where nothing is configured.
 *
 * @param program {@code npm}, or a path of it
 */
record NpmTool(Path project, Map<String, String> environment, String program) {
    private static final long SECONDS = 30;

    /** Empty where there is no npm, or it does not say. */
    Optional<String> registry() {
        ProcessBuilder npm = new ProcessBuilder(program, "config", "get", "registry")
                .directory(project.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        npm.environment().clear();
        npm.environment().putAll(environment);
        try {
            return answer(npm.start());
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private static Optional<String> answer(Process npm) throws IOException, InterruptedException {
        npm.getOutputStream().close();
        if (!npm.waitFor(SECONDS, TimeUnit.SECONDS)) {
            npm.destroyForcibly();
            return Optional.empty();
        }
        String said = new String(npm.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return said.lines()
                .map(String::strip)
                .filter(line -> line.matches("https?://.+"))
                .findFirst();
    }
}
