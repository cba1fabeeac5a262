package dev.personalbrain.mojo;

import dev.personalbrain.application.EnvironmentVariable;
import dev.personalbrain.error.ExitCode;
import dev.personalbrain.error.UserException;
import java.util.List;
import java.util.Map;

/** Makes variables of the parameters {@code <environment>} and {@code <environmentDescriptions>}. */
final class EnvironmentParameter {
    private EnvironmentParameter() {}

    /** Sorted by name, since Maven does not keep the pom's order; both may be null, and so may their values. */
    static List<EnvironmentVariable> of(Map<String, String> values, Map<String, String> descriptions) {
        Map<String, String> known = Entries.texts(values);
        Map<String, String> about = Entries.texts(descriptions);
        for (String name : about.keySet()) {
            if (!known.containsKey(name)) {
                throw new UserException(
                        ExitCode.CONFIGURATION,
                        "<environmentDescriptions> '" + name + "' is not a variable of <environment>: add it there");
            }
        }
        return known.entrySet().stream()
                .map(each ->
                        new EnvironmentVariable(each.getKey(), each.getValue(), about.getOrDefault(each.getKey(), "")))
                .toList();
    }
}
