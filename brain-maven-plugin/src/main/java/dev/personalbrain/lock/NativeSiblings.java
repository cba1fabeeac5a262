package dev.personalbrain.lock;

import dev.personalbrain.platform.Platform;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The native packages among the optional dependencies: one for each platform, told by their names. Finds those that the platform needs
 * and that have not been chosen.
 */
record NativeSiblings(Tree tree, Set<String> chosen, Platform platform) {
    List<MissingPackage> missing() {
        return Stream.concat(Stream.of(Tree.ROOT), chosen.stream())
                .flatMap(folder -> missing(folder).stream())
                .toList();
    }

    private List<MissingPackage> missing(String folder) {
        List<NamedPlatform> siblings = tree.needs(folder).entrySet().stream()
                .filter(need -> need.getValue().isOptional())
                .flatMap(need -> NamedPlatform.parse(need.getKey()).stream())
                .toList();
        Map<String, List<NamedPlatform>> byStem = siblings.stream()
                .collect(Collectors.groupingBy(NamedPlatform::stem, TreeMap::new, Collectors.toList()));
        List<MissingPackage> missing = new ArrayList<>();
        boolean served = false;
        for (List<NamedPlatform> group : byStem.values()) {
            List<NamedPlatform> fitting = fitting(group);
            served |= !fitting.isEmpty();
            if (!fitting.isEmpty() && fitting.stream().noneMatch(sibling -> isChosen(folder, sibling.name()))) {
                missing.add(new MissingPackage(dependent(folder), names(fitting), names(others(group, fitting))));
            }
        }
        boolean owned = folder.equals(Tree.ROOT);
        return siblings.isEmpty() || served || owned ? missing : List.of(unserved(folder, siblings));
    }

    /** A name without a C library is for any, unless a sibling names this one. */
    private List<NamedPlatform> fitting(List<NamedPlatform> group) {
        List<NamedPlatform> sameCpu =
                group.stream().filter(sibling -> sibling.fits(platform)).toList();
        List<NamedPlatform> sameLibc = sameCpu.stream()
                .filter(sibling -> sibling.namesLibcOf(platform))
                .toList();
        return sameLibc.isEmpty()
                ? sameCpu.stream().filter(sibling -> sibling.libc().isEmpty()).toList()
                : sameLibc;
    }

    private boolean isChosen(String folder, String name) {
        return tree.resolve(folder, name)
                .filter(locked -> chosen.contains(locked.folder()))
                .isPresent();
    }

    private MissingPackage unserved(String folder, Collection<NamedPlatform> siblings) {
        return new MissingPackage(dependent(folder), List.of(), names(siblings));
    }

    private String dependent(String folder) {
        return folder.equals(Tree.ROOT)
                ? "the project"
                : tree.byFolder().get(folder).id();
    }

    private static List<String> names(Collection<NamedPlatform> siblings) {
        return siblings.stream().map(NamedPlatform::name).sorted().toList();
    }

    private static List<NamedPlatform> others(List<NamedPlatform> group, List<NamedPlatform> fitting) {
        return group.stream().filter(sibling -> !fitting.contains(sibling)).toList();
    }
}
