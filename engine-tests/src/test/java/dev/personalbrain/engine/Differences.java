package dev.personalbrain.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Tells two maps apart, line by line.
 *
 * @param lines one for each key that the two do not have alike; none where they are the same
 */
record Differences(List<String> lines) {
    static Differences between(String oneName, Map<String, ?> one, String otherName, Map<String, ?> other) {
        List<String> lines = new ArrayList<>();
        TreeSet<String> keys = new TreeSet<>(one.keySet());
        keys.addAll(other.keySet());
        for (String key : keys) {
            String left = String.valueOf(one.get(key));
            String right = String.valueOf(other.get(key));
            if (!left.equals(right)) {
                lines.add(line(
                        key,
                        one.containsKey(key),
                        "- " + oneName + ": " + left,
                        other.containsKey(key),
                        "+ " + otherName + ": " + right));
            }
        }
        return new Differences(lines);
    }

    private static String line(String key, boolean inOne, String left, boolean inOther, String right) {
        return key + (inOne ? "\n    " + left : "") + (inOther ? "\n    " + right : "");
    }

    /** Fails with all lines. */
    void requireNone() {
        if (!lines.isEmpty()) {
            throw new AssertionError(lines.size() + " differences:\n" + String.join("\n", lines));
        }
    }
}
