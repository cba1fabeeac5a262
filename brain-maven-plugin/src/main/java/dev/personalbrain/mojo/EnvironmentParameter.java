package dev.personalbrain.mojo;

import dev.personalbrain.application.EnvironmentVariable;
import dev.personalbrain.error.ExitCode;
import dev.personalbrain.error.UserException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** Makes variables of the parameters {@code <environment>} and {@code <environmentDescriptions>}. */
final class EnvironmentParameter {
    private EnvironmentParameter() {}

    /** Sorted by name, since Maven does not keep the pom's order; both may be null, and so may their values. */
    static List<EnvironmentVariable> of(Map<String, String> values, Map<String, String> descriptions) {
        Map<String, String> known = values == null ? Map.of() : new TreeMap<>(values);
        Map<String, String> about = descriptions == null ? Map.of() : descriptions;
        for (String name : about.keySet()) {
            if (!known.containsKey(name)) {
                throw new UserException(
                        ExitCode.CONFIGURATION,
                        "<environmentDescriptions> '" + name + "' is not a variable of <environment>: add it there");
            }
        }
        return known.entrySet().stream()
                .map(each ->
                        new EnvironmentVariable(each.getKey(), text(each.getValue()), text(about.get(each.getKey()))))
                .toList();
    }

    private static String text(String value) {
        return Objects.requireNonNullElse(value, "");
    }
}
