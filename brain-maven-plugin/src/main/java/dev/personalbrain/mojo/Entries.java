package dev.personalbrain.mojo;

import dev.personalbrain.error.ExitCode;
import dev.personalbrain.error.UserException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * Entries of lists and maps in a pom. Maven makes null of an empty entry, and of one that is nothing but an expression that it cannot
 * resolve, as {@code <tag>${env.CI_COMMIT_TAG}</tag>} where there is no such variable. Each method takes null for a list or map that
 * is not there, and none returns one with a null in it.
 */
final class Entries {
    private Entries() {}

    /** Without the empty ones: for lists whose entries do not depend on each other. */
    static <T> List<T> given(List<T> list) {
        return list == null
                ? List.of()
                : list.stream()
                        .filter(each -> each != null && !each.toString().isBlank())
                        .toList();
    }

    /**
     * For lists that mean something else without one of their entries.
     *
     * @param parameter as the user knows it, in angle brackets
     * @throws UserException where one is empty
     */
    static <T> List<T> required(String parameter, List<T> list) {
        List<T> entries = new ArrayList<>(list == null ? List.of() : list);
        int empty = entries.indexOf(null);
        if (empty >= 0) {
            throw new UserException(
                    ExitCode.CONFIGURATION,
                    parameter + " entry " + (empty + 1)
                            + " is empty, or an expression that Maven cannot resolve: fill it, or leave it out");
        }
        return Collections.unmodifiableList(entries);
    }

    /** Empty ones as empty texts: for programs and their arguments, which may be empty. */
    static List<String> texts(List<String> list) {
        return list == null
                ? List.of()
                : list.stream()
                        .map(each -> Objects.requireNonNullElse(each, ""))
                        .toList();
    }

    /** Sorted by name, since Maven does not keep the pom's order; an empty one as an empty text. */
    static Map<String, String> texts(Map<String, String> map) {
        Map<String, String> all = new TreeMap<>();
        if (map != null) {
            map.forEach((name, value) -> all.put(name, Objects.requireNonNullElse(value, "")));
        }
        return all;
    }
}
