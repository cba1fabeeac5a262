package dev.personalbrain.lock;

import dev.personalbrain.lock.json.Json;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A project's {@code package.json}. Ranges of Bun's catalogs are put in their places.
 *
 * @param name empty where it has none
 * @param version empty where it has none
 * @param optionalPeers those of the peer dependencies that may be absent
 * @param overrides of versions of other packages' dependencies
 * @param workspaces patterns of folders
 */
public record PackageJson(
        Path file,
        String name,
        String version,
        Map<String, String> dependencies,
        Map<String, String> optionalDependencies,
        Map<String, String> devDependencies,
        Map<String, String> peerDependencies,
        Set<String> optionalPeers,
        Overrides overrides,
        List<String> workspaces) {
    /**
     * @param folder that holds {@code package.json}
     * @throws dev.personalbrain.error.UserException where there is none, or it is not one
     */
    public static PackageJson read(Path folder) {
        return PackageJsonReader.read(folder.resolve("package.json"));
    }

    static PackageJson of(Path file, Json json, Dependencies dependencies, List<String> workspaces) {
        return new PackageJson(
                file,
                json.find("name").map(Json::text).orElse(""),
                json.find("version").map(Json::text).orElse(""),
                dependencies.production(),
                dependencies.optional(),
                dependencies.development(),
                dependencies.peers(),
                dependencies.optionalPeers(),
                Overrides.of(json),
                workspaces);
    }

    Dependencies needs() {
        return new Dependencies(dependencies, optionalDependencies, devDependencies, peerDependencies, optionalPeers);
    }
}
