package dev.personalbrain.lock.npmrc;

import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Puts variables of the environment in the places of <code>${NAME}</code>. One that is not set stays as it is, and becomes nothing where a
 * question mark follows its name; a backslash in front keeps the whole as it is written.
 */
record Expansion(Map<String, String> environment) {
    private static final Pattern VARIABLE = Pattern.compile("(?<!\\\\)(\\\\*)\\$\\{([^${}?]+)(\\?)?\\}");

    String expand(String text) {
        return VARIABLE.matcher(text).replaceAll(match -> Matcher.quoteReplacement(replacement(match)));
    }

    private String replacement(MatchResult match) {
        String escapes = match.group(1);
        if (escapes.length() % 2 == 1) {
            return match.group().substring((escapes.length() + 1) / 2);
        }
        String absent = match.group(3) == null ? "${" + match.group(2) + "}" : "";
        return escapes.substring(escapes.length() / 2) + environment.getOrDefault(match.group(2), absent);
    }
}
