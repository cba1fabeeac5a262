package dev.personalbrain.lock;

import dev.personalbrain.error.ExitCode;
import dev.personalbrain.error.UserException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Whether a lock file still is the one of a {@code package.json}. What {@code npm ci} and {@code bun install --frozen-lockfile} let pass
 * passes here: another range is fine as long as it admits what is locked.
 */
record Drift(LockContent lock, PackageJson root) {
    private static final int SHOWN = 5;

    void refuse() {
        List<String> lost = lost();
        List<String> differences = Stream.of(lost, needs(), overrides(), removed())
                .flatMap(List::stream)
                .toList();
        if (!differences.isEmpty()) {
            String more = differences.size() > SHOWN ? ", and " + (differences.size() - SHOWN) + " more" : "";
            throw new UserException(
                    ExitCode.CONFIGURATION,
                    lock.file() + " is not the lock file of " + root.file().getFileName() + ": "
                            + String.join(", ", differences.subList(0, Math.min(SHOWN, differences.size()))) + more
                            + "; "
                            + lock.command() + (lost.isEmpty() ? "" : ", or merge it again"));
        }
    }

    /** What was locked once, and is not there any more: a merge does that. The optional ones a registry may lack. */
    private List<String> lost() {
        Map<String, String> then = lock.root().all();
        return new TreeMap<>(root.needs().indispensable())
                .entrySet().stream()
                        .filter(need -> !lock.packages().containsKey(need.getKey())
                                && need.getValue().equals(then.get(need.getKey())))
                        .map(need -> need.getKey() + "@" + need.getValue() + " is missing from it")
                        .toList();
    }

    private List<String> needs() {
        List<String> differences = new ArrayList<>();
        Map<String, String> then = lock.root().all();
        new TreeMap<>(root.needs().all()).forEach((name, range) -> {
            LockedRange locked = new LockedRange(name, range, then.get(name));
            locked.difference(lock.packages().get(name), root.overrides().concern(name))
                    .ifPresent(differences::add);
        });
        return differences;
    }

    private List<String> overrides() {
        if (lock.isBun()) {
            boolean same = root.overrides().bun().equals(lock.bunOverrides());
            return same ? List.of() : List.of("the overrides have changed");
        }
        return new NpmOverrides(lock.packages(), root).broken();
    }

    /** npm leaves out what nobody needs any more; Bun does not. */
    private List<String> removed() {
        if (!lock.isBun()) {
            return List.of();
        }
        Set<String> needed = new Reach(new Tree(lock.packages(), withDevelopment())).production();
        return new TreeMap<>(lock.root().all())
                .keySet().stream()
                        .filter(name -> lock.packages().containsKey(name) && !needed.contains(name))
                        .map(name -> name + " has been removed")
                        .toList();
    }

    private Dependencies withDevelopment() {
        Dependencies needs = root.needs();
        return new Dependencies(needs.all(), Map.of(), Map.of(), Map.of(), Set.of());
    }
}
