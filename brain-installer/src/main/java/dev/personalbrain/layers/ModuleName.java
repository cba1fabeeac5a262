package dev.personalbrain.layers;

import dev.personalbrain.error.ExitCode;
import dev.personalbrain.error.UserException;
import dev.personalbrain.install.InstalledFolder;
import dev.personalbrain.manifest.NativeModule;
import dev.personalbrain.npm.PackageName;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a module is called whatever its version.
 *
 * @param text {@code group:artifact[:classifier]}, or the name of an npm package
 * @param npm empty for a Maven module
 */
record ModuleName(String text, Optional<PackageName> npm) {
    private static final Pattern MAVEN = Pattern.compile("[A-Za-z0-9_.-]+(?::[A-Za-z0-9_.-]+){1,2}");

    /** @throws UserException USAGE where it can be neither */
    static ModuleName of(String text) {
        Optional<PackageName> npm = PackageName.parse(text);
        if (npm.isEmpty() && !MAVEN.matcher(text).matches()) {
            throw new UserException(
                    ExitCode.USAGE,
                    "--alone: '" + text + "' is not a module (expected: GROUP:ARTIFACT, GROUP:ARTIFACT:CLASSIFIER,"
                            + " NAME or @SCOPE/NAME, separated by commas)");
        }
        return new ModuleName(text, npm);
    }

    static ModuleName ofId(NativeModule module) {
        String id = module.id();
        return of(id.substring(0, Math.max(id.lastIndexOf(':'), id.lastIndexOf('@'))));
    }

    /** Of its layer. */
    String folder() {
        return npm.map(PackageName::layerFolder).orElseGet(() -> text.replace(':', '-'));
    }

    /** The folder below the application's that its files go into. */
    String installedIn() {
        return (npm.isPresent() ? InstalledFolder.NODE_MODULES : InstalledFolder.NATIVE_MODULES).name();
    }
}
