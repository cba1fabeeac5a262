package dev.personalbrain.lock.semver;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A range of versions: {@code ^1.2.0 || 2.x}, {@code >=1 <3}, {@code 1.2 - 1.4}.
 *
 * @param alternatives each a set of bounds that all have to hold; an empty one admits every release
 * @see <a href="https://github.com/npm/node-semver#ranges">node-semver, Ranges</a>
 */
public record Range(List<List<Bound>> alternatives) {
    private static final Pattern HYPHEN = Pattern.compile("(\\S+)\\s+-\\s+(\\S+)");
    private static final Pattern TERM = Pattern.compile("(\\^|~>?|[<>]=?|=|)(.+|(?<![\\^~<>=]))");

    public Range {
        alternatives = List.copyOf(alternatives);
    }

    /** Empty where the text is no range, but a tag or a URL. */
    public static Optional<Range> parse(String text) {
        List<List<Bound>> alternatives = new ArrayList<>();
        for (String alternative : text.split("\\|\\|", -1)) {
            Optional<List<Bound>> bounds = alternative(alternative.strip());
            if (bounds.isEmpty()) {
                return Optional.empty();
            }
            alternatives.add(bounds.get());
        }
        return Optional.of(new Range(alternatives));
    }

    private static Optional<List<Bound>> alternative(String text) {
        Matcher hyphen = HYPHEN.matcher(text);
        return hyphen.matches() ? hyphen(hyphen.group(1), hyphen.group(2)) : terms(text);
    }

    private static Optional<List<Bound>> hyphen(String from, String to) {
        return Partial.parse(from)
                .flatMap(low -> Partial.parse(to).map(high -> {
                    List<Bound> bounds = new ArrayList<>(low.from());
                    bounds.addAll(high.upTo());
                    return bounds;
                }));
    }

    private static Optional<List<Bound>> terms(String text) {
        List<Bound> bounds = new ArrayList<>();
        for (String term : text.replaceAll("(\\^|~>?|[<>]=?|=)\\s+", "$1").split("\\s+")) {
            Matcher matcher = TERM.matcher(term);
            Optional<Partial> partial = matcher.matches() ? Partial.parse(matcher.group(2)) : Optional.empty();
            if (partial.isEmpty()) {
                return Optional.empty();
            }
            bounds.addAll(partial.get().bounds(matcher.group(1)));
        }
        return Optional.of(bounds);
    }

    public boolean admits(Version version) {
        return alternatives.stream().anyMatch(bounds -> admits(bounds, version));
    }

    private static boolean admits(List<Bound> bounds, Version version) {
        boolean meant = version.prerelease().isEmpty() || bounds.stream().anyMatch(bound -> bound.speaksOf(version));
        return meant && bounds.stream().allMatch(bound -> bound.admits(version));
    }
}
