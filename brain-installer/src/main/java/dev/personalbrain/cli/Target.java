package dev.personalbrain.cli;

import dev.personalbrain.error.ExitCode;
import dev.personalbrain.error.UserException;
import dev.personalbrain.manifest.ManifestFile;
import dev.personalbrain.platform.Platform;
import java.net.URISyntaxException;
import java.nio.file.Path;

/** Which manifest goes into which folder, for which platform: what all commands need to know. */
record Target(Path root, ManifestFile manifest, Platform platform) {
    private static final String MANIFEST = "native-modules.json";

    static Target of(CommandLine line) {
        Platform platform = line.value(Option.PLATFORM).map(Target::platform).orElseGet(Platform::current);
        return new Target(root(line), ManifestFile.read(manifest(line)), platform);
    }

    /** Absolute. */
    static Path root(CommandLine line) {
        return named(line).toAbsolutePath().normalize();
    }

    static Path manifest(CommandLine line) {
        return line.value(Option.MANIFEST)
                .map(text -> path(Option.MANIFEST, text))
                .orElseGet(() -> named(line).resolve(MANIFEST));
    }

    /** As the user writes it. */
    private static Path named(CommandLine line) {
        return line.value(Option.ROOT).map(text -> path(Option.ROOT, text)).orElseGet(Target::ownFolder);
    }

    private static Path ownFolder() {
        try {
            return Path.of(Target.class
                            .getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .getParent();
        } catch (URISyntaxException e) {
            throw new IllegalStateException("this jar's own place is not a path", e);
        }
    }

    static Path path(Option option, String text) {
        if (text.isEmpty()) {
            throw new UserException(ExitCode.USAGE, "'' is not a path (expected: " + option.usage() + ")");
        }
        return Path.of(text);
    }

    private static Platform platform(String name) {
        return Platform.parse(name)
                .orElseThrow(() -> new UserException(
                        ExitCode.PLATFORM, "'" + name + "' is not a platform (known: " + Platform.known() + ")"));
    }
}
