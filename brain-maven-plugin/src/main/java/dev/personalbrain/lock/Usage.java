package dev.personalbrain.lock;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Works out what each package is needed for; what a lock file says of that, it said of an earlier package.json. */
record Usage(Map<String, LockedPackage> packages, Dependencies root) {
    List<LockedPackage> marked() {
        Reach reach = new Reach(new Tree(packages, root));
        Set<String> production = reach.production();
        Set<String> required = reach.required();
        Set<String> bundled = bundled(reach);
        return packages.values().stream()
                .map(locked -> locked.withUse(
                        production.contains(locked.folder()) && !required.contains(locked.folder()),
                        !production.contains(locked.folder()),
                        bundled.contains(locked.folder())))
                .toList();
    }

    /** Bun notes of a bundle only what its owner names; what that needs in turn, below the same owner, came along as well. */
    private Set<String> bundled(Reach reach) {
        Set<String> bundled = new TreeSet<>();
        packages.values().stream()
                .filter(this::isMember)
                .map(LockedPackage::folder)
                .forEach(folder -> {
                    String owner = Names.around(folder);
                    bundled.add(folder);
                    bundled.addAll(reach.from(Set.of(folder), need -> true, each -> each.startsWith(owner + "/")));
                });
        return bundled;
    }

    /** What the project itself would bundle lies beside what it depends on, and comes from the registry like that. */
    private boolean isMember(LockedPackage locked) {
        LockedPackage top = packages.get(Names.ofFolder(locked.folder()).get(0));
        return locked.inBundle() && top != null && !top.inBundle();
    }
}
