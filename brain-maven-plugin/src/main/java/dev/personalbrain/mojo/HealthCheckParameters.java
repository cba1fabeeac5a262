package dev.personalbrain.mojo;

import dev.personalbrain.error.ExitCode;
import dev.personalbrain.error.UserException;
import dev.personalbrain.image.Durations;
import dev.personalbrain.image.HealthSettings;
import dev.personalbrain.image.HealthSettings.CommandTest;
import dev.personalbrain.image.HealthSettings.HttpTest;
import java.time.Duration;
import java.util.Objects;
import java.util.OptionalInt;

/** Makes settings of a health check of what Maven put into its parameters. */
final class HealthCheckParameters {
    private static final String INTERVAL = "30s";
    private static final String TIMEOUT = "5s";
    private static final String START_PERIOD = "30s";
    private static final int RETRIES = 3;
    private static final String PORT_VARIABLE = "BRAIN_PORT";

    private HealthCheckParameters() {}

    static HealthSettings settings(HealthCheckParameter bean) {
        return new HealthSettings(
                test(bean),
                duration("interval", bean.interval(), INTERVAL),
                duration("timeout", bean.timeout(), TIMEOUT),
                duration("startPeriod", bean.startPeriod(), START_PERIOD),
                Objects.requireNonNullElse(bean.retries(), RETRIES));
    }

    private static HealthSettings.Test test(HealthCheckParameter bean) {
        if ((bean.path() == null) == (bean.command() == null)) {
            throw new UserException(
                    ExitCode.CONFIGURATION,
                    "<container><healthCheck> has " + (bean.path() == null ? "neither" : "both")
                            + " <path> and <command>: give one of them");
        }
        return bean.path() == null
                ? new CommandTest(bean.command())
                : new HttpTest(
                        bean.path(),
                        bean.port() == null ? OptionalInt.empty() : OptionalInt.of(bean.port()),
                        Objects.requireNonNullElse(bean.portVariable(), PORT_VARIABLE));
    }

    private static Duration duration(String name, String text, String otherwise) {
        return Durations.parse("<container><healthCheck><" + name + ">", Objects.requireNonNullElse(text, otherwise));
    }
}
