package dev.personalbrain.application;

import dev.personalbrain.error.ExitCode;
import dev.personalbrain.error.UserException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What the user says about an application that Java runs.
 *
 * @param mainClass empty where it is to be found
 * @param javaVersion the oldest Java that may run it; empty where its classes tell
 * @param arguments options for {@code java}, one each
 */
public record JvmSettings(Optional<String> mainClass, OptionalInt javaVersion, List<String> arguments) {
    private static final int OLDEST_JAVA_VERSION = 8;

    public JvmSettings {
        arguments = List.copyOf(arguments);
        javaVersion.ifPresent(number -> require(
                number >= OLDEST_JAVA_VERSION, "<javaVersion> '" + number + "'", "a version of Java from 8 on, as 17"));
        arguments.forEach(argument -> require(
                !argument.isBlank() && argument.lines().count() == 1,
                "<jvmArguments> '" + argument + "'",
                "one option for java, on one line, in each entry"));
    }

    private static void require(boolean valid, String what, String expected) {
        if (!valid) {
            throw new UserException(ExitCode.CONFIGURATION, what + ": expected " + expected);
        }
    }
}
