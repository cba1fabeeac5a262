package dev.personalbrain.modules;

import dev.personalbrain.doctor.LauncherVariables;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** A recipe's variables of the environment: names that a shell knows and the wrapper does not refuse, values of one line. */
final class RecipeEnvironment {
    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");
    private static final Pattern CONTROL = Pattern.compile("\\p{Cc}");

    private RecipeEnvironment() {}

    /** Values by name; nothing in them is replaced. */
    static Map<String, String> of(RecipeFields fields) {
        Map<String, String> environment = new TreeMap<>();
        for (Object key : fields.values().keySet()) {
            String name = name(fields, String.valueOf(key));
            environment.put(name, value(fields, name));
        }
        return environment;
    }

    private static String name(RecipeFields fields, String name) {
        if (!NAME.matcher(name).matches()) {
            throw RecipeFields.error(fields.where(), name, "a variable's name: letters, digits and _, no digit first");
        }
        if (LauncherVariables.isRefused(name)) {
            throw RecipeFields.error(
                    fields.where(),
                    name,
                    "for a recipe to set: it would change how programs are started or is set by the wrapper");
        }
        return name;
    }

    private static String value(RecipeFields fields, String name) {
        String value = fields.requiredText(name);
        if (CONTROL.matcher(value).find()) {
            throw RecipeFields.error(fields.at(name), value, "a text without control characters");
        }
        return value;
    }
}
