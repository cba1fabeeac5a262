package dev.personalbrain.packages;

import dev.personalbrain.lock.MissingPackage;
import dev.personalbrain.platform.Platform;
import java.util.List;

/**
 * The npm packages of an application, seen from one target platform.
 *
 * @param packages by name and version
 * @param missing native packages of the platform that the lock file lacks
 * @param findings native files that would not load
 */
public record NpmAnalysis(
        Platform platform, List<PackageAnalysis> packages, List<MissingPackage> missing, List<Finding> findings) {
    public NpmAnalysis {
        packages = List.copyOf(packages);
        missing = List.copyOf(missing);
        findings = List.copyOf(findings);
    }

    /** Of all that npm would install. */
    public long bytes() {
        return packages.stream().mapToLong(PackageAnalysis::bytes).sum();
    }

    /** Of all that is installed. */
    public long keptBytes() {
        return packages.stream()
                .filter(PackageAnalysis::installed)
                .mapToLong(PackageAnalysis::keptBytes)
                .sum();
    }

    /** Of what is left out of installed packages for this reason. */
    public long prunedBytes(Pruned why) {
        return packages.stream()
                .filter(PackageAnalysis::installed)
                .mapToLong(each -> each.prunedBytes(why))
                .sum();
    }

    /** Those with an install script that nobody has decided about. */
    public List<InstallScript> undecided() {
        return packages.stream()
                .flatMap(each -> each.scripts().stream())
                .filter(script -> script.decision().isEmpty())
                .toList();
    }
}
