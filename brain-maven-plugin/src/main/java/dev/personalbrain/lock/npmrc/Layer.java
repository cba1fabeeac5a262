package dev.personalbrain.lock.npmrc;

import dev.personalbrain.error.ExitCode;
import dev.personalbrain.error.UserException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * One of the places that npm's configuration comes from.
 *
 * @param origin for messages
 */
record Layer(String origin, Map<String, List<String>> values) {
    private static final String VARIABLE = "npm_config_";
    private static final List<String> FOR_NO_REGISTRY = List.of("_auth", "_authToken", "_password", "username");

    /** Empty where there is no such file. */
    static Layer ofFile(Path file, Expansion expansion) {
        if (!Files.isRegularFile(file)) {
            return new Layer(file.toString(), Map.of());
        }
        Map<String, List<String>> values = new LinkedHashMap<>();
        IniText.parse(text(file))
                .forEach((name, list) -> values.put(
                        expansion.expand(name),
                        list.stream().map(expansion::expand).toList()));
        Layer layer = new Layer(file.toString(), values);
        layer.refuseLoginForNoRegistry();
        return layer;
    }

    private static String text(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UserException(ExitCode.CONFIGURATION, file + ": cannot be read: " + e, e);
        }
    }

    /** As npm does: it could go to anybody. */
    private void refuseLoginForNoRegistry() {
        FOR_NO_REGISTRY.stream().filter(values::containsKey).findFirst().ifPresent(name -> {
            throw new UserException(
                    ExitCode.CONFIGURATION,
                    origin + ": '" + name + "' is for no registry (expected '//HOST/PATH/:" + name
                            + "' with the registry's host and path)");
        });
    }

    /** {@code npm_config_cafile} and the like; the name of a registry's secret stays as it is. */
    static Layer ofEnvironment(Map<String, String> environment) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        environment.forEach((variable, value) -> {
            if (variable.toLowerCase(Locale.ROOT).startsWith(VARIABLE) && !value.isEmpty()) {
                values.put(name(variable.substring(VARIABLE.length())), List.of(value));
            }
        });
        return new Layer("the environment", values);
    }

    private static String name(String written) {
        return written.startsWith("//")
                ? written
                : written.replaceAll("(?!^)_", "-").toLowerCase(Locale.ROOT);
    }
}
