package dev.personalbrain.mojo;

import dev.personalbrain.error.ExitCode;
import dev.personalbrain.error.UserException;
import dev.personalbrain.platform.Os;
import dev.personalbrain.platform.Platform;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** Makes platforms of the names that a user wrote in {@code <platforms>}. */
final class PlatformNames {
    private PlatformNames() {}

    /**
     * @param names may be null, as Maven leaves an absent list
     * @param machine asked where there is no name
     */
    static List<Platform> parse(List<String> names, Supplier<Platform> machine) {
        if (names == null || names.isEmpty()) {
            return List.of(machine.get());
        }
        Set<Platform> platforms = new LinkedHashSet<>();
        for (int i = 0; i < names.size(); i++) {
            platforms.add(parse(names.get(i), i + 1));
        }
        return new ArrayList<>(platforms);
    }

    /** An image holds programs for Linux, whatever runs the engine. */
    static void requireLinux(Platform platform) {
        if (platform.os() != Os.LINUX) {
            throw new UserException(
                    ExitCode.CONFIGURATION,
                    "<platforms> '" + platform + "': an image runs on Linux alone (as "
                            + Platform.of(Os.LINUX, platform.arch()) + ")");
        }
    }

    private static Platform parse(String name, int entry) {
        String text = name == null ? "" : name.trim();
        return Platform.parse(text)
                .orElseThrow(() -> new UserException(
                        ExitCode.CONFIGURATION,
                        "<platforms> entry " + entry + ": '" + text + "' is not a platform (known: " + Platform.known()
                                + ", …)"));
    }
}
