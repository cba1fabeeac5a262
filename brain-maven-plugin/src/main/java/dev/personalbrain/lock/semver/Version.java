package dev.personalbrain.lock.semver;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A version such as {@code 1.2.3-beta.4}; build metadata behind a plus sign is left out, as it does not count.
 *
 * @param prerelease {@code ["beta", "4"]}; empty for a release
 * @see <a href="https://semver.org/#spec-item-11">Semantic Versioning 2.0.0, 11: precedence</a>
 */
public record Version(long major, long minor, long patch, List<String> prerelease) implements Comparable<Version> {
    private static final Comparator<Version> NUMBERS = Comparator.comparingLong(Version::major)
            .thenComparing(Version::minor)
            .thenComparing(Version::patch);
    private static final Pattern TEXT = Pattern.compile(
            "[v=\\s]*([0-9]{1,16})\\.([0-9]{1,16})\\.([0-9]{1,16})(?:-?([0-9A-Za-z-]+(?:\\.[0-9A-Za-z-]+)*))?(?:\\+[0-9A-Za-z.-]+)?");

    public Version {
        prerelease = List.copyOf(prerelease);
    }

    /** Empty where the text is no version. A v in front is read over. */
    public static Optional<Version> parse(String text) {
        Matcher matcher = TEXT.matcher(text.strip());
        return matcher.matches() ? Optional.of(of(matcher)) : Optional.empty();
    }

    private static Version of(Matcher matcher) {
        return new Version(
                Long.parseLong(matcher.group(1)),
                Long.parseLong(matcher.group(2)),
                Long.parseLong(matcher.group(3)),
                identifiers(matcher.group(4)));
    }

    static Version release(long major, long minor, long patch) {
        return new Version(major, minor, patch, List.of());
    }

    /** @param text {@code beta.4}; null for none */
    static List<String> identifiers(String text) {
        return text == null ? List.of() : Arrays.asList(text.split("\\."));
    }

    /** The smallest of all versions with these numbers: {@code 2.0.0-0}. */
    Version first() {
        return new Version(major, minor, patch, List.of("0"));
    }

    boolean sameNumbers(Version other) {
        return NUMBERS.compare(this, other) == 0;
    }

    @Override
    public int compareTo(Version other) {
        int numbers = NUMBERS.compare(this, other);
        if (numbers != 0 || prerelease.equals(other.prerelease)) {
            return numbers;
        }
        if (prerelease.isEmpty() || other.prerelease.isEmpty()) {
            return prerelease.isEmpty() ? 1 : -1;
        }
        return comparePrereleases(other.prerelease);
    }

    private int comparePrereleases(List<String> others) {
        for (int i = 0; i < Math.min(prerelease.size(), others.size()); i++) {
            int order = compareIdentifiers(prerelease.get(i), others.get(i));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(prerelease.size(), others.size());
    }

    /** Numbers come before words, and are compared as numbers of any length. */
    private static int compareIdentifiers(String one, String other) {
        boolean number = one.matches("[0-9]+");
        boolean otherNumber = other.matches("[0-9]+");
        if (number && otherNumber) {
            return new BigInteger(one).compareTo(new BigInteger(other));
        }
        return number == otherNumber ? one.compareTo(other) : number ? -1 : 1;
    }
}
