package dev.personalbrain.image.jib;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The environment of an image, as a list of {@code NAME=value}. */
final class Environment {
    /** What Docker gives every image on Linux that has none. */
    private static final String PATH = "PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin";

    private Environment() {}

    /** A variable that the base has keeps its place and gets the new value; others follow in their order. */
    static List<String> merge(List<String> base, Map<String, String> added) {
        List<String> merged = new ArrayList<>(base);
        if (find(merged, "PATH") < 0) {
            merged.add(PATH);
        }
        added.forEach((name, value) -> {
            int place = find(merged, name);
            if (place < 0) {
                merged.add(name + "=" + value);
            } else {
                merged.set(place, name + "=" + value);
            }
        });
        return merged;
    }

    private static int find(List<String> variables, String name) {
        for (int place = 0; place < variables.size(); place++) {
            if (variables.get(place).split("=", 2)[0].equals(name)) {
                return place;
            }
        }
        return -1;
    }
}
