package dev.personalbrain.install;

import dev.personalbrain.manifest.Manifest;
import dev.personalbrain.manifest.ManifestFile;
import dev.personalbrain.manifest.MavenModule;
import dev.personalbrain.manifest.NpmModule;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which of the installer's folders a manifest wants: one for each kind of modules that it has, whatever the platform, and that for
 * Maven's modules where it has none at all. What an installer has left in the other one goes.
 *
 * @param wanted in the order in which they are brought into place
 * @param unwanted need not be there
 */
record TargetFolders(List<TargetFolder> wanted, List<TargetFolder> unwanted) {
    static TargetFolders of(Path root, Manifest manifest) {
        return of(
                root, !manifest.mavenModules().isEmpty(), !manifest.npmModules().isEmpty());
    }

    /** By a look at the manifest that costs little: never too few. */
    static TargetFolders atFirstSight(Path root, ManifestFile manifest) {
        return of(root, manifest.mayHave(MavenModule.KIND), manifest.mayHave(NpmModule.KIND));
    }

    private static TargetFolders of(Path root, boolean maven, boolean npm) {
        TargetFolder natives = TargetFolder.nativeModules(root);
        TargetFolder node = TargetFolder.nodeModules(root);
        if (!npm) {
            return new TargetFolders(List.of(natives), List.of(node));
        }
        return maven
                ? new TargetFolders(List.of(natives, node), List.of())
                : new TargetFolders(List.of(node), List.of(natives));
    }

    /** Those of the unwanted in which an installer has been. */
    List<TargetFolder> leftOver() {
        return unwanted.stream()
                .filter(target -> target.hasLeftovers() || Marker.isAnyIn(target.modules()))
                .toList();
    }

    boolean areComplete(Marker marker) {
        return wanted.stream().allMatch(target -> marker.isIn(target.modules()));
    }

    /** Whether there is something to tidy up. */
    boolean hasLeftovers() {
        return !leftOver().isEmpty() || wanted.stream().anyMatch(TargetFolder::hasLeftovers);
    }

    /** Those that an installation touches. */
    List<TargetFolder> touched() {
        return Stream.concat(wanted.stream(), leftOver().stream()).toList();
    }
}
