package dev.personalbrain.mojo;

import dev.personalbrain.error.ExitCode;
import dev.personalbrain.error.UserException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.apache.maven.settings.Mirror;

/**
 * Who answers in a registry's place.
 *
 * @param parameters each as {@code registry=mirror}; they come before the settings
 * @param settings of which those count whose {@code <mirrorOf>} names a registry; patterns like {@code *} are for repositories
 */
record RegistryMirrors(List<String> parameters, List<Mirror> settings) {
    Map<String, List<String>> byRegistry() {
        Map<String, List<String>> mirrors = new TreeMap<>();
        parameters.forEach(text -> add(mirrors, text));
        for (Mirror mirror : settings.stream().filter(RegistryMirrors::isServer).toList()) {
            for (String registry : Objects.toString(mirror.getMirrorOf(), "").split(",")) {
                add(mirrors, registry.trim(), Objects.toString(mirror.getUrl(), ""));
            }
        }
        return mirrors;
    }

    private static void add(Map<String, List<String>> mirrors, String text) {
        int equals = text.indexOf('=');
        if (equals < 1 || equals == text.length() - 1) {
            throw new UserException(
                    ExitCode.CONFIGURATION,
                    "<registryMirrors>: '" + text
                            + "' is not registry=mirror (as registry.example.com=mirror.example.com:5000)");
        }
        String mirror = text.substring(equals + 1).trim();
        RegistryHost.require(
                "<registryMirrors>", mirror.replaceFirst("^https?://", "").replaceFirst("/.*$", ""));
        add(mirrors, text.substring(0, equals).trim(), mirror);
    }

    private static boolean isServer(Mirror mirror) {
        return Objects.toString(mirror.getUrl(), "").matches("https?://[^/].*");
    }

    private static void add(Map<String, List<String>> mirrors, String registry, String mirror) {
        mirrors.computeIfAbsent(registry, any -> new ArrayList<>()).add(mirror);
    }
}
