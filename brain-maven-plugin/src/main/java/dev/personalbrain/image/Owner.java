package dev.personalbrain.image;

import dev.personalbrain.error.ExitCode;
import dev.personalbrain.error.UserException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A user and a group by their numbers, so that neither needs a line in the image's {@code /etc/passwd}.
 *
 * @param user 0 to 2147483647
 * @param group 0 to 2147483647
 */
public record Owner(int user, int group) {
    public static final Owner ROOT = new Owner(0, 0);

    private static final Pattern NUMBERS = Pattern.compile("(\\d{1,10})(?::(\\d{1,10}))?");

    /**
     * {@code 10001:10001}, or {@code 10001} for a group of the same number.
     *
     * @param parameter what the user calls it: {@code <container><user>}
     */
    public static Owner parse(String parameter, String text) {
        Matcher matcher = NUMBERS.matcher(text);
        try {
            if (matcher.matches()) {
                int user = Integer.parseInt(matcher.group(1));
                return new Owner(user, matcher.group(2) == null ? user : Integer.parseInt(matcher.group(2)));
            }
        } catch (NumberFormatException e) {
            // Above 2147483647: the same answer.
        }
        throw new UserException(
                ExitCode.CONFIGURATION,
                parameter + ": '" + text
                        + "' is not a numeric user (expected USER or USER:GROUP, as 10001:10001; a name would need"
                        + " a line in the base image's /etc/passwd)");
    }

    @Override
    public String toString() {
        return user + ":" + group;
    }
}
