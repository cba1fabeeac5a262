package dev.personalbrain.lock;

import dev.personalbrain.lock.semver.Range;
import dev.personalbrain.lock.semver.Version;
import java.util.Optional;

/**
 * What a project wants of one package.
 *
 * @param wanted a range, a tag, an alias, a URL …
 * @param then what it wanted when the lock file was made; null for nothing
 */
record LockedRange(String name, String wanted, String then) {
    private static final String ALIAS = "npm:";

    /**
     * What has changed so much that the lock file no longer goes with it.
     *
     * @param locked null where the lock file has no such package
     * @param overridden whether other rules than this range count
     */
    Optional<String> difference(LockedPackage locked, boolean overridden) {
        if (locked == null) {
            return wanted.equals(then) ? Optional.empty() : Optional.of(name + "@" + wanted + " has been added");
        }
        boolean unchanged = wanted.equals(then) && Range.parse(range()).isEmpty();
        if (overridden || unchanged || admits(locked)) {
            return Optional.empty();
        }
        return Optional.of(name + " is " + locked.version() + ", but " + wanted + " is wanted");
    }

    private boolean admits(LockedPackage locked) {
        boolean same = wanted.startsWith(ALIAS) ? aliasOf().equals(locked.name()) : name.equals(locked.name());
        boolean any = range().isBlank() || range().equals("*");
        return same && (any || admits(locked.version()));
    }

    private boolean admits(String version) {
        return Range.parse(range())
                .flatMap(range -> Version.parse(version).map(range::admits))
                .orElse(false);
    }

    /** {@code ms} of {@code npm:ms@^2.0.0}. */
    private String aliasOf() {
        String target = wanted.substring(ALIAS.length());
        int at = target.indexOf('@', 1);
        return at < 0 ? target : target.substring(0, at);
    }

    private String range() {
        if (!wanted.startsWith(ALIAS)) {
            return wanted;
        }
        return wanted.substring(ALIAS.length() + aliasOf().length()).replaceFirst("^@", "");
    }
}
