package dev.personalbrain.packages;

import dev.personalbrain.lock.LockedPackage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The installed packages at each of their places, with the files that are left of them; those in bundles are places of their own. */
final class InstalledPlaces {
    private InstalledPlaces() {}

    static List<CachedPackage> of(List<PackageAnalysis> installed, NpmTarget target) throws IOException {
        List<LockedPackage> locked = target.selection().packages();
        Bundles bundles = new Bundles(locked);
        Map<String, CachedPackage> byFolder = byFolder(installed, locked);
        List<CachedPackage> places = new ArrayList<>();
        for (LockedPackage each : locked) {
            String around = bundles.bundler(each).orElse(each).folder();
            if (byFolder.containsKey(around)) {
                places.add(bundles.view(each, one -> byFolder.get(one.folder())));
            }
        }
        return places;
    }

    private static Map<String, CachedPackage> byFolder(List<PackageAnalysis> installed, List<LockedPackage> locked) {
        Map<String, LockedPackage> lockedByFolder = new HashMap<>();
        locked.forEach(each -> lockedByFolder.put(each.folder(), each));
        Map<String, CachedPackage> byFolder = new HashMap<>();
        for (PackageAnalysis each : installed) {
            for (String folder : each.folders()) {
                byFolder.put(folder, each.cached().with(each.kept()).as(lockedByFolder.get(folder)));
            }
        }
        return byFolder;
    }
}
