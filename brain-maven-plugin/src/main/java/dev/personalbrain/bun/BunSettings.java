package dev.personalbrain.bun;

import dev.personalbrain.npm.Integrity;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How a Bun application is compiled.
 *
 * @param entry below the project's folder, with {@code /}
 * @param version of Bun
 * @param variant for which processors the program is
 * @param integrities of the npm packages with that Bun; not needed for the version that the plugin brings along
 * @param externals names of packages to leave out of the program, {@code *} stands for any characters; none for the fewest that work
 * @param minimal whether the fewest are left out, whatever {@code externals} says
 * @param minify whether names and white space are shortened
 * @param loadTest whether native files of the build machine's platform are loaded, to see whether they can be
 * @param arguments more options for {@code bun build}
 * @param timeout of each run of Bun
 */
public record BunSettings(
        String entry,
        String version,
        BunVariant variant,
        Map<BunTarget, Integrity> integrities,
        List<String> externals,
        boolean minimal,
        boolean minify,
        boolean loadTest,
        List<String> arguments,
        Duration timeout) {
    private static final String ENTRY = "src/index.ts";
    private static final Duration TIMEOUT = Duration.ofMinutes(5);

    public BunSettings {
        integrities = Collections.unmodifiableMap(new TreeMap<>(integrities));
        externals = List.copyOf(externals);
        arguments = List.copyOf(arguments);
        OwnArguments.check(arguments);
    }

    /** What holds where nothing is configured. */
    public static BunSettings defaults() {
        return new BunSettings(
                ENTRY,
                BunPins.bundled().version(),
                BunVariant.DEFAULT,
                Map.of(),
                List.of(),
                false,
                true,
                true,
                List.of(),
                TIMEOUT);
    }
}
