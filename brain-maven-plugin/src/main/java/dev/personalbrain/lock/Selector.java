package dev.personalbrain.lock;

import dev.personalbrain.error.ExitCode;
import dev.personalbrain.error.UserException;
import dev.personalbrain.platform.Platform;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Chooses a platform's packages from a tree, as npm does. */
record Selector(LockedTree locked, Tree tree, Platform platform) {
    static Selector of(LockedTree locked, Platform platform) {
        Map<String, LockedPackage> byFolder = locked.packages().stream()
                .collect(Collectors.toMap(
                        LockedPackage::folder, Function.identity(), (one, other) -> one, LinkedHashMap::new));
        return new Selector(locked, new Tree(byFolder, locked.root().needs()), platform);
    }

    /** @param excluded names of packages that are not entered */
    Selection select(Set<String> excluded) {
        Reach reach = new Reach(tree);
        Set<String> production = reach.production();
        Set<String> unfit = new Unfit(tree, platform).folders(production);
        Set<String> chosen = reach.from(
                Set.of(Tree.ROOT),
                need -> true,
                folder -> !unfit.contains(folder)
                        && !excluded.contains(tree.byFolder().get(folder).name()));
        requireUsable(chosen);
        return new Selection(
                platform,
                packages(chosen),
                packages(production).stream()
                        .filter(each -> !chosen.contains(each.folder()))
                        .toList(),
                new NativeSiblings(tree, chosen, platform).missing());
    }

    private List<LockedPackage> packages(Set<String> folders) {
        return folders.stream().map(tree.byFolder()::get).toList();
    }

    private void requireUsable(Set<String> chosen) {
        new Completeness(locked.file(), tree).require(chosen);
        for (LockedPackage each : packages(chosen)) {
            String refusal = locked.refusals().get(each.folder());
            if (refusal != null) {
                throw new UserException(ExitCode.CONFIGURATION, locked.file() + ": " + each.title() + " " + refusal);
            }
        }
    }
}
