package dev.personalbrain.lock.semver;

import dev.personalbrain.lock.semver.Bound.Side;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A version of which only the first parts may be given: {@code 1}, {@code 1.2.x}, {@code *}, {@code 1.2.3-beta}.
 *
 * @param parts none to three numbers
 */
record Partial(List<Long> parts, List<String> prerelease) {
    private static final String PART = "([0-9]{1,16}|[xX*])";
    private static final Pattern TEXT = Pattern.compile("[v=\\s]*" + PART + "(?:\\." + PART + "(?:\\." + PART
            + "(?:-?([0-9A-Za-z-]+(?:\\.[0-9A-Za-z-]+)*))?(?:\\+[0-9A-Za-z.-]+)?)?)?");

    static Optional<Partial> parse(String text) {
        Matcher matcher = TEXT.matcher(text);
        if (text.isEmpty()) {
            return Optional.of(new Partial(List.of(), List.of()));
        }
        return matcher.matches() ? Optional.of(of(matcher)) : Optional.empty();
    }

    private static Partial of(Matcher matcher) {
        List<Long> parts = new ArrayList<>();
        for (int group = 1; group <= 3 && isNumber(matcher.group(group)); group++) {
            parts.add(Long.parseLong(matcher.group(group)));
        }
        return new Partial(parts, parts.size() == 3 ? Version.identifiers(matcher.group(4)) : List.of());
    }

    private static boolean isNumber(String part) {
        return part != null && Character.isDigit(part.charAt(0));
    }

    /** @param operator empty, or as npm has it: {@code ^ ~ > >= < <= =} */
    List<Bound> bounds(String operator) {
        return switch (operator) {
            case "^" -> caret();
            case "~", "~>" -> tilde();
            case ">" -> above();
            case ">=" -> from();
            case "<" -> below();
            case "<=" -> upTo();
            default -> parts.size() == 3 ? List.of(new Bound(Side.EXACTLY, floor())) : tilde();
        };
    }

    List<Bound> from() {
        return parts.isEmpty() ? List.of() : List.of(new Bound(Side.FROM, floor()));
    }

    List<Bound> upTo() {
        if (parts.isEmpty()) {
            return List.of();
        }
        return List.of(
                parts.size() == 3
                        ? new Bound(Side.UP_TO, floor())
                        : new Bound(Side.BELOW, next(parts.size()).first()));
    }

    private List<Bound> above() {
        if (parts.isEmpty()) {
            return nothing();
        }
        return List.of(parts.size() == 3 ? new Bound(Side.ABOVE, floor()) : new Bound(Side.FROM, next(parts.size())));
    }

    private List<Bound> below() {
        if (parts.isEmpty()) {
            return nothing();
        }
        return List.of(new Bound(Side.BELOW, parts.size() == 3 ? floor() : floor().first()));
    }

    private static List<Bound> nothing() {
        return List.of(new Bound(Side.BELOW, Version.release(0, 0, 0).first()));
    }

    private List<Bound> tilde() {
        return between(Math.min(parts.size(), 2));
    }

    /** Up to the next change of the first part that is not zero. */
    private List<Bound> caret() {
        int given = 1;
        while (given < parts.size() && parts.get(given - 1) == 0) {
            given++;
        }
        return between(Math.min(given, parts.size()));
    }

    private List<Bound> between(int given) {
        if (parts.isEmpty()) {
            return List.of();
        }
        return List.of(
                new Bound(Side.FROM, floor()), new Bound(Side.BELOW, next(given).first()));
    }

    private Version floor() {
        return new Version(part(0), part(1), part(2), prerelease);
    }

    /** The first release with another number at one of the first parts. */
    private Version next(int given) {
        return switch (given) {
            case 1 -> Version.release(part(0) + 1, 0, 0);
            case 2 -> Version.release(part(0), part(1) + 1, 0);
            default -> Version.release(part(0), part(1), part(2) + 1);
        };
    }

    private long part(int index) {
        return index < parts.size() ? parts.get(index) : 0;
    }
}
