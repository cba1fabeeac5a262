package dev.personalbrain.modules;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A pattern over names: {@code *} stands for any characters but {@code /}, <code>**</code> for any characters, <code>**&#47;</code>
 * for any folders or none, {@code ?} for one character. Knows no alternatives and no character classes.
 */
public record Glob(String text, Pattern pattern) {
    private static final Pattern TOKEN = Pattern.compile("\\*\\*/|\\*\\*|\\*|\\?|[^*?]+");

    public static Glob of(String text) {
        String regex = TOKEN.matcher(text).replaceAll(token -> Matcher.quoteReplacement(regexOf(token.group())));
        return new Glob(text, Pattern.compile(regex));
    }

    public boolean matches(String name) {
        return pattern.matcher(name).matches();
    }

    private static String regexOf(String token) {
        return switch (token) {
            case "**/" -> "(?:.*/)?";
            case "**" -> ".*";
            case "*" -> "[^/]*";
            case "?" -> "[^/]";
            default -> Pattern.quote(token);
        };
    }

    @Override
    public String toString() {
        return text;
    }
}
