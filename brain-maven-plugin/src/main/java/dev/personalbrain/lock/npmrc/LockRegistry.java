package dev.personalbrain.lock.npmrc;

import dev.personalbrain.lock.LockedPackage;
import dev.personalbrain.lock.LockedTree;
import dev.personalbrain.npm.PackageName;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The registry that a lock file's URLs tell. */
final class LockRegistry {
    private LockRegistry() {}

    /** The one that most packages came from; the first by name of several. Empty where the lock file names no URLs. */
    static Optional<String> of(LockedTree tree) {
        Map<String, Long> count = tree.packages().stream()
                .flatMap(locked -> registry(locked).stream())
                .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
        return count.entrySet().stream()
                .max(Map.Entry.<String, Long>comparingByValue()
                        .thenComparing(Map.Entry::getKey, Comparator.reverseOrder()))
                .map(Map.Entry::getKey);
    }

    private static Optional<String> registry(LockedPackage locked) {
        String path = new PackageName(locked.name()).tarballPath(locked.version());
        return locked.resolved()
                .filter(url -> url.matches("https?://.*") && url.endsWith("/" + path))
                .map(url -> url.substring(0, url.length() - path.length()));
    }
}
