package dev.personalbrain.packages;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/** Paths below {@code node_modules}, with {@code /}. */
final class Paths {
    private Paths() {}

    /**
     * Where a relative path leads that is found in a file.
     *
     * @param file {@code a/lib/b.node}
     * @param relative {@code ../c/d.so}; one that climbs out of {@code node_modules} gets no further than it
     */
    static String resolve(String file, String relative) {
        Deque<String> names = new ArrayDeque<>(Arrays.asList(file.split("/")));
        names.removeLast();
        for (String name : relative.split("/")) {
            if (name.equals("..")) {
                names.pollLast();
            } else if (!name.isEmpty() && !name.equals(".")) {
                names.addLast(name);
            }
        }
        return String.join("/", names);
    }
}
