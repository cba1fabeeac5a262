package dev.personalbrain.image;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A port that a container listens on.
 *
 * @param number 1 to 65535
 * @param protocol {@code tcp}, {@code udp} or {@code sctp}
 */
public record Port(int number, String protocol) implements Comparable<Port> {
    private static final Pattern GRAMMAR = Pattern.compile("(\\d{1,5})(?:-(\\d{1,5}))?(?:/(tcp|udp|sctp))?");
    private static final int LAST = 65_535;

    /**
     * {@code 3333}, {@code 3333/udp}, or a range of them: {@code 8000-8010/tcp}.
     *
     * @param parameter what the user calls it: {@code <container><ports>}
     */
    public static List<Port> parse(String parameter, String text) {
        Matcher matcher = GRAMMAR.matcher(text);
        if (!matcher.matches()) {
            throw invalid(parameter, text);
        }
        int first = Integer.parseInt(matcher.group(1));
        int last = matcher.group(2) == null ? first : Integer.parseInt(matcher.group(2));
        if (first < 1 || last > LAST || first > last) {
            throw invalid(parameter, text);
        }
        String protocol = matcher.group(3) == null ? "tcp" : matcher.group(3);
        return IntStream.rangeClosed(first, last)
                .mapToObj(number -> new Port(number, protocol))
                .toList();
    }

    private static RuntimeException invalid(String parameter, String text) {
        return ImageRules.invalid(
                parameter,
                text,
                "is not a port (expected a number from 1 to 65535 or a range like 8000-8010, with /tcp, /udp or /sctp"
                        + " behind it or nothing)");
    }

    @Override
    public int compareTo(Port other) {
        return number == other.number ? protocol.compareTo(other.protocol) : Integer.compare(number, other.number);
    }

    /** {@code 3333/tcp}. */
    @Override
    public String toString() {
        return number + "/" + protocol;
    }
}
