package dev.personalbrain.manifest;

import dev.personalbrain.platform.Platform;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What must hold between the parts of a manifest: no module twice, and no file for two of them, names that differ in case only
 * included: file systems of macOS and Windows take them for one.
 */
final class ManifestRules {
    private final JsonField root;
    private final Map<String, String> owners = new HashMap<>();

    private ManifestRules(JsonField root) {
        this.root = root;
    }

    static void check(Manifest manifest, JsonField root) {
        ManifestRules rules = new ManifestRules(root);
        manifest.modules().forEach(module -> rules.claim(module.id(), "module " + module.id(), module.id()));
        manifest.modules().forEach(module -> rules.checkPlatforms(module, manifest.platforms()));
        manifest.platforms().forEach(platform -> rules.checkFiles(manifest, platform));
    }

    private void checkPlatforms(NativeModule module, List<Platform> platforms) {
        for (Platform platform : module.platforms()) {
            if (!platforms.contains(platform)) {
                throw root.get("modules")
                        .error(module.id() + " has an installation for " + platform
                                + ", which is not one of the platforms; " + JsonField.WAY_OUT);
            }
        }
    }

    private void checkFiles(Manifest manifest, Platform platform) {
        manifest.mavenModulesOn(platform).forEach(module -> checkFiles(platform, module));
        manifest.npmModulesOn(platform).forEach(module -> checkFiles(platform, module));
        manifest.npmModulesOn(platform).forEach(module -> checkFolders(platform, module));
    }

    private void checkFiles(Platform platform, MavenModule module) {
        Installation installation = module.installations().get(platform);
        claimFile(platform, installation.file(), module.id());
        installation.libraries().forEach(library -> claimFile(platform, "lib/" + library.file(), module.id()));
    }

    private void checkFiles(Platform platform, NpmModule module) {
        paths(module.installations().get(platform)).forEach(path -> claimFile(platform, path, module.id()));
    }

    /** Of files and links. */
    private static Stream<String> paths(NpmInstallation installation) {
        Stream<String> files = installation.folders().stream()
                .flatMap(folder -> installation.files().stream().map(file -> folder + "/" + file.path()));
        return Stream.concat(files, installation.links().keySet().stream()).map("node_modules/"::concat);
    }

    /** What one module has as a file or a link cannot be a folder of another: who writes into a link writes elsewhere. */
    private void checkFolders(Platform platform, NpmModule module) {
        paths(module.installations().get(platform)).forEach(path -> {
            for (int end = path.lastIndexOf('/'); end > 0; end = path.lastIndexOf('/', end - 1)) {
                checkFolder(platform, path.substring(0, end), module.id());
            }
        });
    }

    private void checkFolder(Platform platform, String folder, String id) {
        String other = owners.get(key(platform, folder));
        if (other != null) {
            throw root.get("modules")
                    .error(platform + ": " + folder + " is a file of " + other + " and a folder of " + id + "; "
                            + JsonField.WAY_OUT);
        }
    }

    private void claimFile(Platform platform, String file, String id) {
        claim(key(platform, file), platform + ": " + file, id);
    }

    private static String key(Platform platform, String file) {
        return platform + ": " + file.toLowerCase(Locale.ROOT);
    }

    private void claim(String key, String thing, String id) {
        String other = owners.put(key, id);
        if (other != null) {
            throw root.get("modules")
                    .error(thing + " is there twice, for " + other + " and for " + id + "; " + JsonField.WAY_OUT);
        }
    }
}
