package dev.personalbrain.fetch;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Splits a netrc file into words: quotes and their escapes resolved, comment lines and {@code macdef} blocks left out. */
final class NetrcWords {
    private static final Pattern WORD = Pattern.compile("\"([^\"\\\\]*+(?:\\\\.[^\"\\\\]*+)*+)\"|(\\S+)");

    private NetrcWords() {}

    static List<String> of(String text) {
        List<String> words = new ArrayList<>();
        boolean macro = false;
        for (String line : text.split("\\r?\\n", -1)) {
            macro = macro ? !line.isBlank() : !line.stripLeading().startsWith("#") && split(line, words);
        }
        return words;
    }

    /** Whether a macro begins here; it ends with the next blank line. */
    private static boolean split(String line, List<String> words) {
        Matcher matcher = WORD.matcher(line);
        while (matcher.find()) {
            if ("macdef".equals(matcher.group(2))) {
                return true;
            }
            words.add(matcher.group(1) == null ? matcher.group(2) : unescaped(matcher.group(1)));
        }
        return false;
    }

    private static String unescaped(String quoted) {
        return quoted.replaceAll("\\\\(.)", "$1");
    }
}
