package dev.personalbrain.packages;

import dev.personalbrain.analysis.PlatformWarnings;
import dev.personalbrain.lock.NamedPlatform;
import dev.personalbrain.platform.Platform;
import java.util.ArrayList;
import java.util.List;

/** What a user should know of a package's native files that is no reason to refuse them; one line each. */
final class PackageWarnings {
    private PackageWarnings() {}

    static List<String> of(NativeShare share, Platform platform) {
        List<String> warnings = new ArrayList<>();
        for (PackageFile file : share.kept()) {
            if (isNamedForOther(file, platform)) {
                warnings.add(file.path() + " is for " + file.have() + ", whatever its name says: kept");
            }
            warnings.addAll(PlatformWarnings.of(PackageIndex.entry(file)));
        }
        for (PackageFile file : share.foreign()) {
            file.defect()
                    .ifPresent(defect ->
                            warnings.add(file.path() + " is named for another platform, and left out: " + defect));
        }
        return warnings;
    }

    private static boolean isNamedForOther(PackageFile file, Platform platform) {
        return NamedPlatform.parse(file.path())
                .filter(name -> name.isForOther(platform))
                .isPresent();
    }
}
