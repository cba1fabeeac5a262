package dev.personalbrain.fetch;

import java.net.HttpURLConnection;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The {@code Content-Range} of a 206 (RFC 9110, 14.4).
 *
 * @param first -1 where the header is missing or malformed
 * @param total {@link FetchRequest#UNKNOWN} where the server does not tell
 */
record ContentRange(long first, long total) {
    private static final Pattern FORM = Pattern.compile("bytes ([0-9]{1,18})-[0-9]{1,18}/([0-9]{1,18}|\\*)");

    static ContentRange of(HttpURLConnection connection) {
        Matcher matcher = FORM.matcher(String.valueOf(connection.getHeaderField("Content-Range")));
        if (!matcher.matches()) {
            return new ContentRange(-1, -1);
        }
        return new ContentRange(
                Long.parseLong(matcher.group(1)), matcher.group(2).equals("*") ? -1 : Long.parseLong(matcher.group(2)));
    }

    void check(PartialFile file) throws SourceException {
        file.expect(total);
        if (first != file.size()) {
            String asked = "answered with bytes from " + first + " when asked for those from " + file.size();
            file.restart();
            throw new SourceException(FailureKind.BROKEN, asked);
        }
    }
}
