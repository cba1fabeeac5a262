package dev.personalbrain.lock;

import dev.personalbrain.lock.semver.Range;
import dev.personalbrain.lock.semver.Version;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Whether npm's lock file follows the overrides of {@code package.json}; the lock file does not repeat them. Rules for what a package
 * needs are held against its direct dependencies; rules for some versions of a package ({@code name@range}) are not checked.
 */
record NpmOverrides(Map<String, LockedPackage> packages, PackageJson root) {
    private static final String ITSELF = ".";

    List<String> broken() {
        List<String> broken = new ArrayList<>();
        root.overrides().npm().forEach((key, rule) -> check(key, rule, List.copyOf(packages.values()), broken));
        return broken;
    }

    /** @param rule a range, or an object whose range for the package itself is at a dot */
    private void check(String key, Object rule, List<LockedPackage> among, List<String> broken) {
        List<LockedPackage> meant =
                among.stream().filter(locked -> locked.name().equals(key)).toList();
        if (rule instanceof Map<?, ?> rules) {
            Optional.ofNullable(rules.get(ITSELF)).ifPresent(range -> check(key, range, among, broken));
            rules.forEach((inner, each) ->
                    meant.forEach(locked -> check(String.valueOf(inner), each, dependencies(locked), broken)));
        } else if (rule instanceof String range) {
            meant.stream()
                    .filter(locked -> !admits(range, locked))
                    .forEach(locked -> broken.add(locked.id() + " is locked, but overridden as " + range));
        }
    }

    private List<LockedPackage> dependencies(LockedPackage locked) {
        Tree tree = new Tree(packages, root.needs());
        return tree.needs(locked.folder()).keySet().stream()
                .flatMap(name -> tree.resolve(locked.folder(), name).stream())
                .toList();
    }

    /** {@code $name} stands for what the project itself wants of that package. */
    private boolean admits(String rule, LockedPackage locked) {
        String range = rule.startsWith("$") ? root.needs().all().getOrDefault(rule.substring(1), "*") : rule;
        Optional<Boolean> admitted = Range.parse(range)
                .flatMap(parsed -> Version.parse(locked.version()).map(parsed::admits));
        return admitted.orElse(true);
    }
}
