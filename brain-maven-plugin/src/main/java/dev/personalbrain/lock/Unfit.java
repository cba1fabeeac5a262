package dev.personalbrain.lock;

import dev.personalbrain.error.ExitCode;
import dev.personalbrain.error.UserException;
import dev.personalbrain.platform.Platform;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What cannot be installed on a platform: packages for other platforms, and those that cannot do without one of them. */
record Unfit(Tree tree, Platform platform) {
    /**
     * @param among the folders of all packages that may be needed
     * @throws UserException where the project itself cannot do without one
     */
    Set<String> folders(Set<String> among) {
        Set<String> unfit = new TreeSet<>();
        among.stream()
                .filter(folder -> !tree.byFolder().get(folder).conditions().admit(platform))
                .forEach(unfit::add);
        while (spread(among, unfit)) {
            requireNothing(unfit);
        }
        requireNothing(unfit);
        return unfit;
    }

    /** Whether there are more of them now. */
    private boolean spread(Set<String> among, Set<String> unfit) {
        Set<String> dependents = new TreeSet<>();
        among.stream()
                .filter(folder -> !unfit.contains(folder) && fails(folder, unfit))
                .forEach(dependents::add);
        return unfit.addAll(dependents);
    }

    private boolean fails(String folder, Set<String> unfit) {
        return needed(folder, unfit).findFirst().isPresent();
    }

    private Stream<LockedPackage> needed(String folder, Set<String> unfit) {
        return tree.needs(folder).entrySet().stream()
                .filter(need -> !need.getValue().isOptional())
                .map(Map.Entry::getKey)
                .flatMap(name -> tree.resolve(folder, name).stream())
                .filter(locked -> unfit.contains(locked.folder()));
    }

    private void requireNothing(Set<String> unfit) {
        needed(Tree.ROOT, unfit).findFirst().ifPresent(locked -> {
            throw error(culprit(locked, unfit), locked);
        });
    }

    /** The package that is for other platforms, on the way from one that needs it. */
    private LockedPackage culprit(LockedPackage dependent, Set<String> unfit) {
        LockedPackage culprit = dependent;
        while (culprit.conditions().admit(platform)) {
            culprit = needed(culprit.folder(), unfit).findFirst().orElseThrow();
        }
        return culprit;
    }

    private UserException error(LockedPackage culprit, LockedPackage direct) {
        String way = culprit.equals(direct) ? "" : ", which " + direct.id() + " cannot do without,";
        return new UserException(
                ExitCode.PLATFORM,
                culprit.title() + way + " does not run on " + platform + ": it wants "
                        + culprit.conditions().shown() + "; make " + direct.name()
                        + " an optional dependency, or build for another platform");
    }
}
