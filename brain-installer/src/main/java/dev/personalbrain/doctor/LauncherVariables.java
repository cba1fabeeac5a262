package dev.personalbrain.doctor;

import java.util.List;

/**
 * Variables that neither a {@code .env} file nor a recipe may set, since they make the shell, the loader, the JVM or Bun run other code, or belong to the
 * wrapper. The wrapper script carries this list.
 */
public final class LauncherVariables {
    /** As patterns of a shell's {@code case}: only {@code *} at the end is special. */
    public static final List<String> REFUSED = List.of(
            "APP_HOME",
            "APP_TMP",
            "BASHOPTS",
            "BASH_ENV",
            "BUN_BE_BUN",
            "BUN_OPTIONS",
            "CDPATH",
            "DYLD_*",
            "ENV",
            "GLOBIGNORE",
            "IFS",
            "JAVA_TOOL_OPTIONS",
            "JDK_JAVA_OPTIONS",
            "LD_*",
            "NODE_OPTIONS",
            "NODE_PATH",
            "PATH",
            "POSIXLY_CORRECT",
            "PS4",
            "SHELLOPTS",
            "TMPDIR",
            "_JAVA_OPTIONS",
            "w_*");

    private LauncherVariables() {}

    public static boolean isRefused(String name) {
        return REFUSED.stream().anyMatch(pattern -> matches(pattern, name));
    }

    private static boolean matches(String pattern, String name) {
        return pattern.endsWith("*")
                ? name.startsWith(pattern.substring(0, pattern.length() - 1))
                : name.equals(pattern);
    }
}
