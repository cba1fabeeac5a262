package dev.personalbrain.manifest;

import dev.personalbrain.platform.Platform;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

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
        manifest.modules().forEach(rules::checkFiles);
    }

    private void checkPlatforms(NativeModule module, List<Platform> platforms) {
        for (Platform platform : module.installations().keySet()) {
            if (!platforms.contains(platform)) {
                throw root.get("modules")
                        .error(module.id() + " has an installation for " + platform
                                + ", which is not one of the platforms; " + JsonField.WAY_OUT);
            }
        }
    }

    private void checkFiles(NativeModule module) {
        module.installations().forEach((platform, installation) -> {
            claimFile(platform, installation.file(), module.id());
            installation.libraries().forEach(library -> claimFile(platform, "lib/" + library.file(), module.id()));
        });
    }

    private void claimFile(Platform platform, String file, String id) {
        claim(platform + ": " + file.toLowerCase(Locale.ROOT), platform + ": " + file, id);
    }

    private void claim(String key, String thing, String id) {
        String other = owners.put(key, id);
        if (other != null) {
            throw root.get("modules")
                    .error(thing + " is there twice, for " + other + " and for " + id + "; " + JsonField.WAY_OUT);
        }
    }
}
