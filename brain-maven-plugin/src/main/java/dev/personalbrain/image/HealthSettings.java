package dev.personalbrain.image;

import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * What the user says about the health check.
 *
 * @param retries failures in a row before the container counts as unhealthy, from 1 on
 */
public record HealthSettings(Test test, Duration interval, Duration timeout, Duration startPeriod, int retries) {
    private static final String PARAMETER = "<container><healthCheck>";

    public HealthSettings {
        requirePositive("<interval>", interval);
        requirePositive("<timeout>", timeout);
        if (retries < 1) {
            throw ImageRules.invalid(PARAMETER + "<retries>", "" + retries, "is not a number from 1 on");
        }
    }

    /** How a container is asked. */
    public sealed interface Test {}

    /**
     * By a request over HTTP; any answer of the two hundreds is well.
     *
     * @param path {@code /health}, with a query or without one
     * @param port empty for the application's
     * @param portVariable the environment variable that tells another port where it is set
     */
    public record HttpTest(String path, OptionalInt port, String portVariable) implements Test {
        private static final Pattern PATH = Pattern.compile("/[!-~&&[^#]]*");

        public HttpTest {
            if (!PATH.matcher(path).matches()) {
                throw ImageRules.invalid(
                        PARAMETER + "<path>",
                        path,
                        "is not the path of a URL (expected one like /health, without blanks)");
            }
            port.ifPresent(number -> Port.parse(PARAMETER + "<port>", "" + number));
            EnvironmentRules.requireName(PARAMETER + "<portVariable>", portVariable);
        }
    }

    /**
     * By a program in the image.
     *
     * @param command exec form: a program and its arguments; exit code 0 is well
     */
    public record CommandTest(List<String> command) implements Test {
        public CommandTest {
            command = CommandRules.checked(PARAMETER + "<command>", command);
        }
    }

    private static void requirePositive(String name, Duration duration) {
        if (duration.toMillis() < 1) {
            throw ImageRules.invalid(PARAMETER + name, duration.toMillis() + "ms", "is too short: give 1ms or more");
        }
    }
}
