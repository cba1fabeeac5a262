package dev.personalbrain.packages;

import java.util.Comparator;
import java.util.Locale;

/**
 * The order in which npm links programs: outer packages first, then by name as Node's {@code localeCompare} sorts, which knows
 * punctuation before digits before letters. It decides who gets a program's name that two packages want.
 */
final class NpmOrder {
    private static final String PUNCTUATION = "_-,;:!?.'\"()[]{}@*/\\&#%`^+<=>|~$";

    private static final Comparator<String> BY_NAME =
            Comparator.comparing(NpmOrder::key).thenComparing(NpmOrder::swappedCase);

    private NpmOrder() {}

    /** Of folders below {@code node_modules}. */
    static Comparator<String> folders() {
        return Comparator.comparing(NpmOrder::depth).thenComparing(BY_NAME);
    }

    private static int depth(String folder) {
        return folder.split(Bundles.INNER, -1).length;
    }

    private static String key(String name) {
        StringBuilder key = new StringBuilder();
        name.toLowerCase(Locale.ROOT).chars().forEach(character -> {
            int rank = PUNCTUATION.indexOf(character);
            key.append((char) (rank < 0 ? character + PUNCTUATION.length() : rank));
        });
        return key.toString();
    }

    /** Lower case comes before upper case where nothing else differs. */
    private static String swappedCase(String name) {
        StringBuilder swapped = new StringBuilder();
        name.chars()
                .forEach(character -> swapped.append((char)
                        (Character.isUpperCase(character)
                                ? Character.toLowerCase(character)
                                : Character.toUpperCase(character))));
        return swapped.toString();
    }
}
