package dev.personalbrain.application;

import dev.personalbrain.doctor.LauncherVariables;
import dev.personalbrain.error.ExitCode;
import dev.personalbrain.error.UserException;
import java.util.regex.Pattern;

/**
 * A setting of the application that comes from the environment.
 *
 * @param value the default; may be empty, not null, one line
 * @param description one or more lines; may be empty
 */
public record EnvironmentVariable(String name, String value, String description) {
    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}&&[^\t]]");

    public EnvironmentVariable {
        if (!NAME.matcher(name).matches()) {
            throw invalid(name, "is not a variable's name: use letters, digits and '_', and do not begin with a digit");
        }
        if (CONTROL.matcher(value).find()) {
            throw invalid(name, "has a value with a line break or another control character: keep it to one line");
        }
        if (LauncherVariables.isRefused(name)) {
            throw invalid(
                    name,
                    "would change how programs are started or is set by the wrapper, and the wrapper refuses it: leave it out");
        }
    }

    /** The line for a {@code .env} file: quoted where the reader would otherwise take blanks or quotes away. */
    public String line() {
        boolean plain = value.equals(value.strip()) && !value.startsWith("'") && !value.startsWith("\"");
        return name + "=" + (plain ? value : '"' + value + '"');
    }

    private static UserException invalid(String name, String reason) {
        return new UserException(ExitCode.CONFIGURATION, "<environment> '" + name + "' " + reason);
    }
}
