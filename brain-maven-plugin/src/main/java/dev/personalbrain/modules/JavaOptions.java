package dev.personalbrain.modules;

import dev.personalbrain.manifest.Manifest;
import dev.personalbrain.platform.Platform;
import java.util.List;

/**
 * The options that {@code java} is started with. Paths in them begin with {@link #APP_HOME} or {@link #APP_TMP}, which the wrapper
 * replaces.
 *
 * @param options in order, one element each
 */
public record JavaOptions(List<String> options) {
    /** Stands for the absolute path of the application's folder. */
    public static final String APP_HOME = "${APP_HOME}";
    /** Stands for the absolute path of the private temporary folder. */
    public static final String APP_TMP = "${APP_TMP}";

    public JavaOptions {
        options = List.copyOf(options);
    }

    /**
     * Native access, the temporary folder, the properties of the platform's loaders sorted by name, then the user's arguments.
     *
     * @throws dev.personalbrain.error.UserException CONFIGURATION where an argument sets a loader's property to another folder
     */
    public static JavaOptions of(Manifest manifest, Platform platform, List<String> jvmArguments) {
        throw new UnsupportedOperationException("skeleton");
    }
}
