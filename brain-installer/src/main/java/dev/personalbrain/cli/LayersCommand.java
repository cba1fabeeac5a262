package dev.personalbrain.cli;

import dev.personalbrain.error.ExitCode;
import dev.personalbrain.error.UserException;
import dev.personalbrain.layers.LibraryGroups;
import dev.personalbrain.layers.LibraryLayers;
import java.io.PrintStream;
import java.nio.file.Path;

/** {@code layers}. */
record LayersCommand(CommandLine line, PrintStream out) {
    private static final int MAX_GROUPS = 99;
    private static final String DEFAULT_GROUPS = "8";

    void run() {
        Path libraries = path(Option.LIBRARIES);
        Path folder = path(Option.LAYERS);
        LibraryGroups groups = new LibraryGroups(line.words(Option.ALONE), line.words(Option.CHANGING), groups());
        int count = new LibraryLayers(libraries, groups).write(folder);
        if (!line.has(Option.QUIET)) {
            out.println("Laid out " + Amount.of(count, "file") + " for an image in " + folder);
        }
    }

    private Path path(Option option) {
        String text = line.value(option)
                .orElseThrow(() -> new UserException(ExitCode.USAGE, "'layers' needs " + option.usage()));
        return Target.path(option, text);
    }

    private int groups() {
        String text = line.value(Option.GROUPS).orElse(DEFAULT_GROUPS);
        if (!text.matches("[1-9][0-9]?")) {
            throw new UserException(
                    ExitCode.USAGE,
                    "'" + text + "' is not a number of layers (expected: " + Option.GROUPS.usage() + ", 1 to "
                            + MAX_GROUPS + ")");
        }
        return Integer.parseInt(text);
    }
}
