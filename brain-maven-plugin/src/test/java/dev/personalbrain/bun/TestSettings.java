package dev.personalbrain.bun;

import dev.personalbrain.npm.Integrity;
import java.util.List;
import java.util.Map;

/** Settings as they are where nothing is configured, but for one. */
final class TestSettings {
    private static final BunSettings USUAL = BunSettings.defaults();

    private TestSettings() {}

    static BunSettings withVersion(String version, Map<BunTarget, Integrity> integrities) {
        return with(version, integrities, List.of(), false, List.of());
    }

    static BunSettings withExternals(List<String> externals, boolean minimal) {
        return with(USUAL.version(), Map.of(), externals, minimal, List.of());
    }

    static BunSettings withArguments(String... arguments) {
        return with(USUAL.version(), Map.of(), List.of(), false, List.of(arguments));
    }

    private static BunSettings with(
            String version,
            Map<BunTarget, Integrity> integrities,
            List<String> externals,
            boolean minimal,
            List<String> arguments) {
        return new BunSettings(
                USUAL.entry(),
                version,
                USUAL.variant(),
                integrities,
                externals,
                minimal,
                USUAL.minify(),
                USUAL.loadTest(),
                arguments,
                USUAL.timeout());
    }
}
