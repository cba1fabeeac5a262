package dev.personalbrain.doctor;

import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The environment, and what the file {@code .env} beside the wrapper adds to it: as the wrapper reads it, without the variables that it
 * refuses, and without its warnings. What neither sets is taken from the application's systemd service.
 */
public record Settings(Map<String, String> values) {
    private static final Pattern LINE =
            Pattern.compile("\\s*(?:export\\s+)?([A-Za-z_][A-Za-z0-9_]*)=\\s*(\"[^\"]*\"|'[^']*'|[^\"'].*|)\\s*");

    public Settings {
        values = Collections.unmodifiableMap(new TreeMap<>(values));
    }

    /** @param root the application's folder */
    public static Settings of(Path root, Map<String, String> environment) {
        Map<String, String> values =
                new TreeMap<>(ServiceUnit.of(root, ServiceUnit.SYSTEM).variables(root));
        String name = environment.getOrDefault("BRAIN_ENV_FILE", "");
        TextFile.read(name.isEmpty() ? root.resolve(".env") : Path.of(name))
                .lines()
                .map(LINE::matcher)
                .filter(line -> line.matches() && !LauncherVariables.isRefused(line.group(1)))
                .forEach(line -> values.put(line.group(1), unquoted(line.group(2))));
        values.putAll(environment);
        return new Settings(values);
    }

    /** Empty counts as unset. */
    Optional<String> value(String name) {
        return Optional.ofNullable(values.get(name)).filter(value -> !value.isEmpty());
    }

    /**
     * The folder that native modules are installed into, as the wrapper has it: the application's own, or the one that
     * {@code BRAIN_MODULES_DIR} names, where links of the application's folder lead then.
     *
     * @param root the application's folder
     */
    public Path modules(Path root) {
        return value("BRAIN_MODULES_DIR")
                .map(root::resolve)
                .map(Path::normalize)
                .orElse(root);
    }

    /** Whether modules are left to the first start: a folder of their own is for that, and the wrapper installs. */
    public boolean installsAtStart(Path root) {
        return !modules(root).equals(root) && !value("BRAIN_INSTALL").equals(Optional.of("never"));
    }

    private static String unquoted(String text) {
        boolean quoted = text.startsWith("\"") || text.startsWith("'");
        return quoted ? text.substring(1, text.length() - 1) : text.strip();
    }
}
