package dev.personalbrain.image;

import java.util.Map;
import java.util.regex.Pattern;

/** Which environment variables an image can set so that they reach the application. */
final class EnvironmentRules {
    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

    private EnvironmentRules() {}

    static void require(String parameter, Map<String, String> variables) {
        variables.forEach((name, value) -> {
            requireName(parameter, name);
            ImageRules.requireOneLine(parameter, name, value);
        });
    }

    static void requireName(String parameter, String name) {
        if (!NAME.matcher(name).matches()) {
            throw ImageRules.invalid(
                    parameter,
                    name,
                    "is not a variable's name: use letters, digits and '_', and do not begin with a digit (the shell"
                            + " that starts the application drops all others)");
        }
    }
}
