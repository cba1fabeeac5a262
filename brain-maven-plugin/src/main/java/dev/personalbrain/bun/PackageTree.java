package dev.personalbrain.bun;

import dev.personalbrain.lock.LockedPackage;
import dev.personalbrain.lock.PackageJson;
import dev.personalbrain.packages.InstallScript;
import dev.personalbrain.packages.NpmAnalysis;
import dev.personalbrain.packages.PackageAnalysis;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** An application's packages by their folders below {@code node_modules}, and which of them a package's imports lead to. */
record PackageTree(PackageJson project, SortedMap<String, PackageAnalysis> packages) {
    PackageTree {
        packages = Collections.unmodifiableSortedMap(new TreeMap<>(packages));
    }

    static PackageTree of(PackageJson project, NpmAnalysis analysis) {
        SortedMap<String, PackageAnalysis> packages = new TreeMap<>();
        analysis.packages().stream()
                .filter(each -> !each.dropped())
                .forEach(each -> each.folders().forEach(folder -> packages.put(folder, each)));
        return new PackageTree(project, packages);
    }

    /** The package that a file is in, by its path below the project's folder; one that comes in another's bundle is part of that one. */
    String owner(String file) {
        String folder = PackageFolders.ofFile(file);
        while (!packages.containsKey(folder) && !folder.equals(PackageFolders.PROJECT)) {
            folder = PackageFolders.parent(folder);
        }
        return folder;
    }

    /** The folder that a name means for the package in {@code from}. */
    Optional<String> resolve(String from, String name) {
        return PackageFolders.candidates(from, name).stream()
                .filter(packages::containsKey)
                .findFirst();
    }

    /** Whether it carries native files of the platform. */
    boolean isNative(String folder) {
        PackageAnalysis analysis = packages.get(folder);
        return analysis != null && !analysis.natives().isEmpty();
    }

    /** Whether an install script of it waits for the user's decision. */
    boolean isUndecided(String folder) {
        return !undecided(folder).isEmpty();
    }

    List<InstallScript> undecided(String folder) {
        PackageAnalysis analysis = packages.get(folder);
        return analysis == null
                ? List.of()
                : analysis.scripts().stream()
                        .filter(script -> script.decision().isEmpty())
                        .toList();
    }

    /** Folders of what a package says it needs, as far as it is there. */
    Set<String> dependencies(String folder) {
        Set<String> found = new TreeSet<>();
        names(folder).forEach(name -> resolve(folder, name).ifPresent(found::add));
        return found;
    }

    private Set<String> names(String folder) {
        Set<String> names = new TreeSet<>(optionalNames(folder));
        names.addAll(
                folder.equals(PackageFolders.PROJECT)
                        ? project.dependencies().keySet()
                        : locked(folder).dependencies().keySet());
        return names;
    }

    /** What a package says it can do without, there or not. */
    Set<String> optionalNames(String folder) {
        return folder.equals(PackageFolders.PROJECT)
                ? project.optionalDependencies().keySet()
                : locked(folder).optionalDependencies().keySet();
    }

    /** What a package leaves to those around it. */
    Set<String> peerNames(String folder) {
        return folder.equals(PackageFolders.PROJECT)
                ? Set.of()
                : locked(folder).peerDependencies().keySet();
    }

    private LockedPackage locked(String folder) {
        return packages.get(folder).cached().locked();
    }

    /** Of what is installed of it, in bytes. */
    long bytes(String folder) {
        PackageAnalysis analysis = packages.get(folder);
        return analysis.keptBytes() / analysis.folders().size();
    }

    /** In bytes. */
    long bytes(Set<String> folders) {
        return folders.stream().mapToLong(this::bytes).sum();
    }
}
