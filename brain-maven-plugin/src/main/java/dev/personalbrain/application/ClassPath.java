package dev.personalbrain.application;

import dev.personalbrain.analysis.Dependency;
import dev.personalbrain.manifest.Manifest;
import dev.personalbrain.manifest.MavenModule;
import dev.personalbrain.platform.Platform;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The dependencies of the class path: files of {@code lib/} and {@code native_modules/} in the order in which Maven has the
 * dependencies, so that of two equal classes the same one wins as in the build's tests.
 */
final class ClassPath {
    private ClassPath() {}

    /** Paths relative to the application's root. A dependency that is neither bundled nor installed on the platform is left out. */
    static List<String> of(
            List<Dependency> order, Map<Dependency, String> bundled, Manifest manifest, Platform platform) {
        Map<String, String> installed = installedFiles(manifest, platform);
        return order.stream()
                .map(dependency -> bundled.containsKey(dependency)
                        ? "lib/" + bundled.get(dependency)
                        : installed.get(dependency.id()))
                .filter(path -> path != null)
                .toList();
    }

    private static Map<String, String> installedFiles(Manifest manifest, Platform platform) {
        Map<String, String> files = new LinkedHashMap<>();
        for (MavenModule module : manifest.mavenModulesOn(platform)) {
            files.put(
                    module.id(),
                    "native_modules/" + module.installations().get(platform).file());
        }
        return files;
    }
}
