package dev.personalbrain.application;

import dev.personalbrain.error.ExitCode;
import dev.personalbrain.error.UserException;
import dev.personalbrain.modules.Glob;
import java.util.regex.Pattern;

/**
 * The mode of those extra files that a pattern matches.
 *
 * @param file pattern over paths relative to the application's folder
 * @param mode the nine permission bits
 */
public record FilePermission(Glob file, int mode) {
    private static final Pattern OCTAL = Pattern.compile("0?[0-7]{3}");

    /** @param mode octal: {@code 644} */
    public static FilePermission parse(String file, String mode) {
        if (!OCTAL.matcher(mode).matches()) {
            throw new UserException(
                    ExitCode.CONFIGURATION,
                    "<extraDirectories><permissions> '" + file + "': '" + mode
                            + "' is not a mode (expected three octal digits, as 644 or 755)");
        }
        if (file.isBlank() || file.startsWith("/")) {
            throw new UserException(
                    ExitCode.CONFIGURATION,
                    "<extraDirectories><permissions>: '" + file
                            + "' is not a pattern over paths relative to the application's folder (as bin/*.sh)");
        }
        return new FilePermission(Glob.of(file), Integer.parseInt(mode, 8));
    }
}
