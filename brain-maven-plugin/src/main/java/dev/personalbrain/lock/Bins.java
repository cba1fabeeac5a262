package dev.personalbrain.lock;

import dev.personalbrain.lock.json.Json;
import dev.personalbrain.npm.PackageName;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The programs of a package, as {@code bin} names them: one path, or an object of name and path. */
final class Bins {
    private Bins() {}

    static Map<String, String> of(Optional<Json> bin, PackageName owner) {
        if (bin.isEmpty()) {
            return Map.of();
        }
        Map<String, String> written = bin.get().isText()
                ? Map.of(owner.base(), bin.get().text())
                : bin.get().textByName();
        Map<String, String> bins = new LinkedHashMap<>();
        written.forEach((name, path) -> put(bins, base(name), inside(path)));
        return bins;
    }

    private static void put(Map<String, String> bins, String name, String path) {
        if (!name.isEmpty() && !path.isEmpty()) {
            bins.put(name, path);
        }
    }

    /** As npm does: whatever is in front of a slash does not count. */
    private static String base(String name) {
        String base = name.replaceFirst("^.*[/\\\\:]", "");
        return base.equals(".") || base.equals("..") ? "" : base;
    }

    /** As npm does: a path that climbs up gets no further than the package's folder. */
    private static String inside(String path) {
        Deque<String> parts = new ArrayDeque<>();
        for (String part : path.split("[/\\\\]+")) {
            if (part.equals("..")) {
                parts.pollLast();
            } else if (!part.isEmpty() && !part.equals(".")) {
                parts.addLast(part);
            }
        }
        return String.join("/", parts);
    }
}
