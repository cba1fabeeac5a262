package dev.personalbrain.application;

import dev.personalbrain.error.ExitCode;
import dev.personalbrain.error.UserException;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * What the user says about an application.
 *
 * @param version of the application: part of file names
 * @param description on one line: a pom wraps where it likes
 * @param port where the application listens; empty where it does not, or where nobody says
 * @param environment what it can be configured with
 */
public record ApplicationSettings(
        ApplicationNames names,
        String version,
        String description,
        OptionalInt port,
        List<EnvironmentVariable> environment,
        BuildTime time) {
    private static final Pattern VERSION = Pattern.compile("[A-Za-z0-9._+~-]+");
    private static final int LAST_PORT = 65_535;

    public ApplicationSettings {
        environment = List.copyOf(environment);
        description = description.strip().replaceAll("\\s+", " ");
        require(VERSION.matcher(version).matches(), "the project's version", version, "letters, digits and . _ + ~ -");
        port.ifPresent(
                number -> require(number > 0 && number <= LAST_PORT, "<port>", number, "a number from 1 to 65535"));
    }

    private static void require(boolean valid, String what, Object value, String expected) {
        if (!valid) {
            throw new UserException(ExitCode.CONFIGURATION, what + " '" + value + "': expected " + expected);
        }
    }
}
