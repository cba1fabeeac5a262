package dev.personalbrain.mojo;

import dev.personalbrain.error.ExitCode;
import dev.personalbrain.error.UserException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Reads lists and maps that a property holds: separated by commas, a comma within them written {@code \,}. */
final class PropertyText {
    private static final Pattern COMMA = Pattern.compile("(?<!\\\\),");

    private PropertyText() {}

    /** An empty text is an empty list. */
    static List<String> list(String text) {
        return text.isBlank()
                ? List.of()
                : COMMA.splitAsStream(text)
                        .map(each -> each.replace("\\,", ","))
                        .toList();
    }

    /** {@code NAME=value,OTHER=value}. */
    static Map<String, String> map(String property, String text) {
        Map<String, String> map = new TreeMap<>();
        for (String entry : list(text)) {
            int equals = entry.indexOf('=');
            if (equals < 1) {
                throw invalid(property, entry, "NAME=value,OTHER=value, with \\, for a comma in a value");
            }
            map.put(entry.substring(0, equals).strip(), entry.substring(equals + 1));
        }
        return map;
    }

    static boolean truth(String property, String text) {
        return switch (text.strip()) {
            case "true" -> true;
            case "false" -> false;
            default -> throw invalid(property, text, "true or false");
        };
    }

    static int number(String property, String text) {
        try {
            return Integer.parseInt(text.strip());
        } catch (NumberFormatException e) {
            throw invalid(property, text, "a number");
        }
    }

    private static UserException invalid(String property, String text, String expected) {
        return new UserException(ExitCode.CONFIGURATION, property + ": '" + text + "': expected " + expected);
    }
}
