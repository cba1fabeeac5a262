package dev.personalbrain.modules;

import dev.personalbrain.error.ExitCode;
import dev.personalbrain.error.UserException;
import dev.personalbrain.manifest.Installation;
import dev.personalbrain.manifest.Manifest;
import dev.personalbrain.platform.Platform;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

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

    private static final String LIB = "native_modules/lib";

    public JavaOptions {
        options = List.copyOf(options);
    }

    /**
     * Native access, the temporary folder, the properties of the platform's loaders sorted by name, then the user's arguments.
     *
     * @throws UserException CONFIGURATION where an argument sets a loader's property to another folder
     */
    public static JavaOptions of(Manifest manifest, Platform platform, List<String> jvmArguments) {
        Map<String, String> properties = properties(manifest, platform);
        jvmArguments.forEach(argument -> requireHarmless(argument, properties));
        List<String> options = new ArrayList<>();
        options.add("--enable-native-access=ALL-UNNAMED");
        options.add("-Djava.io.tmpdir=" + APP_TMP);
        properties.forEach((name, value) -> options.add("-D" + name + "=" + located(value)));
        options.addAll(jvmArguments);
        return new JavaOptions(options);
    }

    private static String located(String value) {
        return value.replace(Installation.LIB, APP_HOME + "/" + LIB).replace(Installation.TMP, APP_TMP);
    }

    private static Map<String, String> properties(Manifest manifest, Platform platform) {
        Map<String, String> properties = new TreeMap<>();
        manifest.mavenModulesOn(platform)
                .forEach(module ->
                        properties.putAll(module.installations().get(platform).properties()));
        return properties;
    }

    /** A user's own value is fine where it keeps the folder of libraries in it, as a search path with more folders does. */
    private static void requireHarmless(String argument, Map<String, String> properties) {
        int equals = argument.indexOf('=');
        if (argument.startsWith("-D") && equals > 0 && !argument.contains(LIB)) {
            String name = argument.substring(2, equals);
            if (properties.getOrDefault(name, "").contains(Installation.LIB)) {
                throw new UserException(
                        ExitCode.CONFIGURATION,
                        "<jvmArguments>: '" + argument + "' hides the native modules, which set " + name + ": add "
                                + APP_HOME + "/" + LIB + " to its value, or set <loading> to jar");
            }
        }
    }
}
