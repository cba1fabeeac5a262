package dev.personalbrain.assembly;

import dev.personalbrain.analysis.Megabytes;
import dev.personalbrain.application.NodePackages;
import dev.personalbrain.lock.LockedPackage;
import dev.personalbrain.manifest.Manifest;
import dev.personalbrain.manifest.NativeModule;
import dev.personalbrain.packages.NpmAnalysis;
import dev.personalbrain.packages.NpmModules;
import dev.personalbrain.packages.NpmPackages;
import dev.personalbrain.packages.NpmRequest;
import dev.personalbrain.packages.NpmTarget;
import dev.personalbrain.packages.PackageAnalysis;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The npm packages that are installed beside an application on one platform. */
record NpmHalf(NpmAnalysis analysis, NpmModules modules) {
    /** @throws dev.personalbrain.error.UserException where one lacks native files or a decision about its script */
    static NpmHalf of(LockedPackages locked, NpmTarget target) throws IOException {
        NpmRequest request = locked.request(target);
        List<NpmAnalysis> analyses = NpmPackages.analyze(request);
        return new NpmHalf(analyses.get(0), NpmPackages.modules(request, analyses));
    }

    /** @param names folders of the packages that {@code package.json} is to name; those that are not installed do not count */
    NodePackages packages(Collection<String> names) {
        SortedMap<String, String> dependencies = new TreeMap<>();
        Map<String, Path> unpacked = new HashMap<>();
        for (PackageAnalysis each : installed()) {
            unpacked.put(each.id(), each.cached().root());
            each.folders().stream()
                    .filter(names::contains)
                    .forEach(folder -> dependencies.put(folder, version(folder, each)));
        }
        return new NodePackages(dependencies, unpacked, modules.tarballs(), modules.vendored());
    }

    Manifest addTo(Manifest manifest) {
        List<NativeModule> all = new ArrayList<>(manifest.modules());
        all.addAll(modules.modules());
        return new Manifest(manifest.application(), manifest.platforms(), manifest.repositories(), all);
    }

    /** What is left of what npm would have installed, for the user. */
    String figure() {
        return "npm packages as locked " + Megabytes.of(analysis.bytes()) + ", installed "
                + Megabytes.of(analysis.keptBytes());
    }

    private List<PackageAnalysis> installed() {
        return analysis.packages().stream()
                .filter(each -> each.installed() && !each.dropped())
                .toList();
    }

    /** One that lies under another name is named as npm wants aliases. */
    private static String version(String folder, PackageAnalysis each) {
        LockedPackage locked = each.cached().locked();
        return locked.name().equals(folder) ? locked.version() : "npm:" + locked.id();
    }
}
