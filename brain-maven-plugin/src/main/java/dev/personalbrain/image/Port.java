package dev.personalbrain.image;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A port that a container listens on, or a range of them.
 *
 * @param first 1 to 65535
 * @param last the same number or a higher one
 * @param protocol {@code tcp}, {@code udp} or {@code sctp}
 */
public record Port(int first, int last, String protocol) implements Comparable<Port> {
    private static final Comparator<Port> ORDER =
            Comparator.comparingInt(Port::first).thenComparing(Port::protocol).thenComparingInt(Port::last);
    private static final Pattern GRAMMAR = Pattern.compile("(\\d{1,5})(?:-(\\d{1,5}))?(?:/(tcp|udp|sctp))?");
    private static final int LAST = 65_535;

    /** A single one. */
    public Port(int number, String protocol) {
        this(number, number, protocol);
    }

    /**
     * {@code 3333}, {@code 3333/udp}, or a range of them: {@code 8000-8010/tcp}.
     *
     * @param parameter what the user calls it: {@code <container><ports>}
     */
    public static Port parse(String parameter, String text) {
        Matcher matcher = GRAMMAR.matcher(text);
        if (!matcher.matches()) {
            throw invalid(parameter, text);
        }
        int first = Integer.parseInt(matcher.group(1));
        int last = matcher.group(2) == null ? first : Integer.parseInt(matcher.group(2));
        if (first < 1 || last > LAST || first > last) {
            throw invalid(parameter, text);
        }
        return new Port(first, last, matcher.group(3) == null ? "tcp" : matcher.group(3));
    }

    /** The same ports, each once: ranges that overlap become one. */
    public static List<Port> distinct(Collection<Port> ports) {
        List<Port> distinct = new ArrayList<>();
        ports.stream()
                .sorted(Comparator.comparing(Port::protocol).thenComparing(ORDER))
                .forEach(port -> {
                    Port before = distinct.isEmpty() ? null : distinct.get(distinct.size() - 1);
                    if (before != null && before.overlaps(port)) {
                        distinct.set(
                                distinct.size() - 1,
                                new Port(before.first, Math.max(before.last, port.last), port.protocol));
                    } else {
                        distinct.add(port);
                    }
                });
        return distinct;
    }

    /** What is left of a range without a single port: up to two ranges. */
    public Stream<Port> without(Port single) {
        if (!overlaps(single)) {
            return Stream.of(this);
        }
        return Stream.of(new Port(first, single.first - 1, protocol), new Port(single.last + 1, last, protocol))
                .filter(port -> port.first <= port.last);
    }

    /** Each of a range. */
    public Stream<Port> singles() {
        return IntStream.rangeClosed(first, last).mapToObj(number -> new Port(number, protocol));
    }

    /** {@code 3333}, {@code 8000-8010}. */
    public String numbers() {
        return first == last ? "" + first : first + "-" + last;
    }

    private boolean overlaps(Port other) {
        return protocol.equals(other.protocol) && first <= other.last && other.first <= last;
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
        return ORDER.compare(this, other);
    }

    /** {@code 3333/tcp}, {@code 8000-8010/tcp}. */
    @Override
    public String toString() {
        return numbers() + "/" + protocol;
    }
}
