package dev.personalbrain.bun;

import dev.personalbrain.error.ExitCode;
import dev.personalbrain.error.UserException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The options of {@code bun build} that the plugin sets itself, and which no user's arguments may name. */
final class OwnArguments {
    private static final String OF_PLATFORM = "the platform decides it";
    private static final Map<String, String> INSTEAD = new TreeMap<>(Map.of(
            "--target", OF_PLATFORM,
            "--compile", "it is always there",
            "--compile-executable-path", "<bun><version> decides it",
            "--outfile", "the application's name decides it",
            "--outdir", "the program is one file",
            "--external", "use <bun><externals>",
            "-e", "use <bun><externals>",
            "--packages", "use <bun><externals>",
            "--minify", "use <bun><minify>",
            "--watch", "a build ends"));

    private OwnArguments() {}

    /** @throws UserException at the first of them */
    static void check(List<String> arguments) {
        for (String argument : arguments) {
            String instead = INSTEAD.get(argument.replaceFirst("=.*", ""));
            if (instead != null) {
                throw new UserException(
                        ExitCode.CONFIGURATION, "<bun><arguments>: '" + argument + "' is the plugin's own: " + instead);
            }
        }
    }
}
