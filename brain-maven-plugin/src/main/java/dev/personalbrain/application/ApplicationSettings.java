package dev.personalbrain.application;

import dev.personalbrain.error.ExitCode;
import dev.personalbrain.error.UserException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * What the user says about an application.
 *
 * @param version of the application: part of file names
 * @param description one line
 * @param mainClass empty where it is to be found
 * @param javaVersion the oldest Java that may run it; empty where its classes tell
 * @param jvmArguments options for {@code java}, one each
 * @param port where the application listens; empty where it does not, or where nobody says
 * @param environment what it can be configured with
 */
public record ApplicationSettings(
        ApplicationNames names,
        String version,
        String description,
        Optional<String> mainClass,
        OptionalInt javaVersion,
        List<String> jvmArguments,
        OptionalInt port,
        List<EnvironmentVariable> environment,
        BuildTime time) {
    private static final Pattern VERSION = Pattern.compile("[A-Za-z0-9._+~-]+");
    private static final int LAST_PORT = 65_535;
    private static final int OLDEST_JAVA_VERSION = 8;

    public ApplicationSettings {
        jvmArguments = List.copyOf(jvmArguments);
        environment = List.copyOf(environment);
        description = description.strip().lines().findFirst().orElse("");
        require(VERSION.matcher(version).matches(), "the project's version", version, "letters, digits and . _ + ~ -");
        port.ifPresent(
                number -> require(number > 0 && number <= LAST_PORT, "<port>", number, "a number from 1 to 65535"));
        javaVersion.ifPresent(number ->
                require(number >= OLDEST_JAVA_VERSION, "<javaVersion>", number, "a version of Java from 8 on, as 17"));
        jvmArguments.forEach(argument -> require(
                !argument.isBlank() && argument.lines().count() == 1,
                "<jvmArguments>",
                argument,
                "one option for java, on one line, in each entry"));
    }

    private static void require(boolean valid, String what, Object value, String expected) {
        if (!valid) {
            throw new UserException(ExitCode.CONFIGURATION, what + " '" + value + "': expected " + expected);
        }
    }
}
