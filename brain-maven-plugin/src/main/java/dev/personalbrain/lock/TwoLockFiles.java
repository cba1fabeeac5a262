package dev.personalbrain.lock;

import dev.personalbrain.error.ExitCode;
import dev.personalbrain.error.UserException;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** npm's lock file and Bun's in one folder: fine as long as they pin the same packages for production. */
record TwoLockFiles(String npm, String bun) {
    /** npm's, which also says how its packages lie. */
    LockedTree agreed(Function<String, LockedTree> reader) {
        LockedTree first = readable(reader, npm);
        Map<String, Set<String>> pinned = pinned(first);
        Map<String, Set<String>> others = pinned(readable(reader, bun));
        Set<String> names = new TreeSet<>(pinned.keySet());
        names.addAll(others.keySet());
        names.stream()
                .filter(name -> !shown(pinned, name).equals(shown(others, name)))
                .findFirst()
                .ifPresent(name -> {
                    throw error("do not agree: " + name + " is " + shown(pinned, name) + " in the first, "
                            + shown(others, name) + " in the second");
                });
        return first;
    }

    private LockedTree readable(Function<String, LockedTree> reader, String name) {
        try {
            return reader.apply(name);
        } catch (UserException e) {
            throw error("are both there, and one cannot be used (" + e.getMessage() + ")");
        }
    }

    private static Map<String, Set<String>> pinned(LockedTree tree) {
        return tree.packages().stream()
                .filter(locked -> !locked.dev() && !locked.inBundle())
                .collect(Collectors.groupingBy(
                        LockedPackage::name,
                        TreeMap::new,
                        Collectors.mapping(LockedPackage::version, Collectors.toCollection(TreeSet::new))));
    }

    private static String shown(Map<String, Set<String>> pinned, String name) {
        return pinned.containsKey(name) ? String.join(" and ", pinned.get(name)) : "not there";
    }

    private UserException error(String what) {
        return new UserException(
                ExitCode.CONFIGURATION,
                npm + " and " + bun + " " + what + "; remove the one that is not in use, or name the other in"
                        + " <npm><lockFile>");
    }
}
