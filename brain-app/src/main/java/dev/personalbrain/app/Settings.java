package dev.personalbrain.app;

import dev.personalbrain.app.error.ExitCode;
import dev.personalbrain.app.error.StartupException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * What the environment says; a variable that is empty counts as not set.
 *
 * @param port 0 for one that is free
 */
record Settings(String host, int port, Path dataFolder, Optional<Path> modelFolder, Optional<String> secret) {
    /** @throws StartupException naming the variable that makes no sense */
    static Settings of(Map<String, String> environment) {
        return new Settings(
                value(environment, "BRAIN_HOST").orElse("127.0.0.1"),
                value(environment, "BRAIN_PORT").map(Settings::port).orElse(3333),
                path(environment, "BRAIN_DATA_DIR").orElse(Path.of("data")),
                path(environment, "BRAIN_MODEL_DIR"),
                value(environment, "BRAIN_SECRET"));
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return "%s:%d, %s".formatted(host, port, dataFolder);
    }

    private static Optional<String> value(Map<String, String> environment, String name) {
        return Optional.ofNullable(environment.get(name)).map(String::strip).filter(value -> !value.isEmpty());
    }

    private static Optional<Path> path(Map<String, String> environment, String name) {
        try {
            return value(environment, name).map(Path::of);
        } catch (InvalidPathException e) {
            throw new StartupException(ExitCode.SETTINGS, name + ": this is no path: " + e.getMessage());
        }
    }

    private static int port(String text) {
        try {
            int port = Integer.parseInt(text);
            if (port >= 0 && port <= 65_535) {
                return port;
            }
        } catch (NumberFormatException notANumber) {
            // told below
        }
        throw new StartupException(ExitCode.SETTINGS, "BRAIN_PORT=" + text + ": a number from 0 to 65535 was expected");
    }
}
