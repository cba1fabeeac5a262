package dev.personalbrain.modules;

import dev.personalbrain.manifest.Manifest;
import dev.personalbrain.platform.Platform;
import java.util.Map;
import java.util.TreeMap;

/** The variables that a platform's native libraries read themselves and that whoever starts {@code java} has to set. */
public final class NativeEnvironment {
    private NativeEnvironment() {}

    /** Values by name, sorted; two modules that disagree are refused before they come into a manifest. */
    public static Map<String, String> of(Manifest manifest, Platform platform) {
        Map<String, String> environment = new TreeMap<>();
        manifest.mavenModulesOn(platform)
                .forEach(module ->
                        environment.putAll(module.installations().get(platform).environment()));
        return environment;
    }
}
