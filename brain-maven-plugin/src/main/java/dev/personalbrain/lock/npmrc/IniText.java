package dev.personalbrain.lock.npmrc;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.jr.ob.JSON;

/**
 * The text of an {@code .npmrc} file, read as npm reads it: comments, quotes, lists ({@code ca[] = …}). What is in a section counts for
 * nothing.
 *
 * <p>Source: npm's documentation, npmrc.
 */
final class IniText {
    private IniText() {}

    /** Each name with its values: several for a list, else the last one. */
    static Map<String, List<String>> parse(String text) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        for (String line : text.split("[\\r\\n]+")) {
            if (line.matches("\\[[^\\]]*\\]\\s*")) {
                return values;
            }
            if (!line.isBlank() && !line.stripLeading().matches("[;#].*")) {
                add(values, line);
            }
        }
        return values;
    }

    private static void add(Map<String, List<String>> values, String line) {
        int equals = line.indexOf('=');
        String written = value(equals < 0 ? line : line.substring(0, equals));
        String value = equals < 0 ? "true" : value(line.substring(equals + 1));
        boolean list = written.length() > 2 && written.endsWith("[]");
        String name = list ? written.substring(0, written.length() - 2) : written;
        if (list) {
            values.computeIfAbsent(name, key -> new ArrayList<>()).add(value);
        } else {
            values.put(name, new ArrayList<>(List.of(value)));
        }
    }

    private static String value(String written) {
        String text = written.strip();
        boolean quoted = isBetween(text, "\"") || isBetween(text, "'");
        return quoted ? unquoted(text) : plain(text);
    }

    private static boolean isBetween(String text, String quote) {
        return text.startsWith(quote) && text.endsWith(quote);
    }

    /** Between single quotes may be a text of JSON's again. */
    private static String unquoted(String text) {
        String inner = text.startsWith("'") && text.length() > 1 ? text.substring(1, text.length() - 1) : text;
        try {
            return inner.isEmpty() ? inner : String.valueOf(JSON.std.anyFrom(inner));
        } catch (JacksonException e) {
            return inner;
        }
    }

    /** Up to a comment; a backslash keeps what would begin one. */
    private static String plain(String text) {
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ';' || c == '#') {
                break;
            }
            boolean escapes = c == '\\' && i + 1 < text.length() && "\\;#".indexOf(text.charAt(i + 1)) >= 0;
            plain.append(escapes ? text.charAt(++i) : c);
        }
        return plain.toString().strip();
    }
}
