package dev.personalbrain.image;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads durations as Docker writes them. */
public final class Durations {
    private static final Pattern GRAMMAR =
            Pattern.compile("(?=\\d)(?:(\\d{1,6})h)?(?:(\\d{1,6})m)?(?:(\\d{1,6})s)?(?:(\\d{1,9})ms)?");

    private Durations() {}

    /**
     * {@code 30s}, {@code 1m30s}, {@code 500ms}.
     *
     * @param parameter what the user calls it: {@code <container><healthCheck><interval>}
     */
    public static Duration parse(String parameter, String text) {
        Matcher matcher = GRAMMAR.matcher(text);
        if (!matcher.matches()) {
            throw ImageRules.invalid(parameter, text, "is not a duration (expected one like 30s, 1m30s or 500ms)");
        }
        return Duration.ofHours(number(matcher.group(1)))
                .plusMinutes(number(matcher.group(2)))
                .plusSeconds(number(matcher.group(3)))
                .plusMillis(number(matcher.group(4)));
    }

    private static long number(String digits) {
        return digits == null ? 0 : Long.parseLong(digits);
    }
}
