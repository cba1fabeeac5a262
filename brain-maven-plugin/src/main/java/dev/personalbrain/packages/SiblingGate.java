package dev.personalbrain.packages;

import dev.personalbrain.binary.NativeLibrary;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds native files whose own libraries are not there: those that their package, or the package that their run path leads to, brings
 * along for another platform only, or damaged, or that were left out. What no package has, the system must have: that is another gate's.
 */
final class SiblingGate {
    private static final List<String> ORIGINS = List.of("$ORIGIN", "${ORIGIN}", "@loader_path");

    private final List<PackageAnalysis> packages;
    private final Map<String, PackageFile> all = new HashMap<>();
    private final Set<String> there = new HashSet<>();

    private SiblingGate(List<PackageAnalysis> packages) {
        this.packages = packages.stream().filter(PackageAnalysis::installed).toList();
        for (PackageAnalysis each : packages) {
            for (String folder : each.folders()) {
                each.cached().files().forEach(file -> all.put(folder + "/" + file.path(), file));
            }
        }
        for (PackageAnalysis each : this.packages) {
            for (String folder : each.folders()) {
                each.kept().forEach(file -> there.add(folder + "/" + file.path()));
                each.vendored()
                        .forEach(copy -> there.add(folder + "/" + copy.content().path()));
            }
        }
    }

    static List<Finding> check(List<PackageAnalysis> packages) {
        return new SiblingGate(packages).findings();
    }

    private List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        for (PackageAnalysis each : packages) {
            for (PackageFile file : each.natives()) {
                file.library()
                        .ifPresent(library -> library.needed().stream()
                                .flatMap(needed -> check(each, file, library, needed).stream())
                                .forEach(findings::add));
            }
        }
        return findings;
    }

    private Optional<Finding> check(PackageAnalysis owner, PackageFile file, NativeLibrary library, String needed) {
        String name = needed.substring(needed.lastIndexOf('/') + 1);
        List<String> places = owner.folders().stream()
                .flatMap(folder -> places(folder, file, library, name))
                .toList();
        boolean found = places.stream().anyMatch(there::contains);
        return found
                ? Optional.empty()
                : places.stream()
                        .map(all::get)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .map(other -> new Finding(owner.id(), file.path(), needed, "one for " + other.have()));
    }

    /** Where its package has a file of this name, and where its run path leads. */
    private Stream<String> places(String folder, PackageFile file, NativeLibrary library, String name) {
        String path = folder + "/" + file.path();
        Stream<String> inPackage =
                all.keySet().stream().filter(each -> each.startsWith(folder + "/") && each.endsWith("/" + name));
        Stream<String> byRunPath = library.runPaths().stream()
                .flatMap(runPath -> ORIGINS.stream()
                        .filter(runPath::startsWith)
                        .map(origin -> Paths.resolve(path, "." + runPath.substring(origin.length()) + "/" + name)));
        return Stream.concat(inPackage, byRunPath);
    }
}
