package dev.personalbrain.image;

import dev.personalbrain.application.EmbeddedHealthCheck;
import dev.personalbrain.image.HealthSettings.CommandTest;
import dev.personalbrain.image.HealthSettings.HttpTest;
import java.util.List;
import java.util.OptionalInt;

/** Makes the command of a health check. */
final class HealthChecks {
    private HealthChecks() {}

    /** @param port that the application listens on */
    static HealthCheck of(HealthSettings settings, OptionalInt port) {
        List<String> command = settings.test() instanceof CommandTest test
                ? test.command()
                : request((HttpTest) settings.test(), port);
        return new HealthCheck(
                command, settings.interval(), settings.timeout(), settings.startPeriod(), settings.retries());
    }

    private static List<String> request(HttpTest test, OptionalInt applicationPort) {
        OptionalInt port = test.port().isPresent() ? test.port() : applicationPort;
        if (port.isEmpty()) {
            throw ImageRules.invalid(
                    "<container><healthCheck><path>",
                    test.path(),
                    "has no port to ask: give <port>, the application's, or <healthCheck><port>");
        }
        return List.of(
                "java",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx16m",
                "-jar",
                ImagePlan.ROOT + "/" + EmbeddedHealthCheck.FILE,
                "--port",
                Integer.toString(port.getAsInt()),
                "--port-variable",
                test.portVariable(),
                "--path",
                test.path());
    }
}
