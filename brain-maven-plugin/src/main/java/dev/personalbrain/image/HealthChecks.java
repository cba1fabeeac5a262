package dev.personalbrain.image;

import dev.personalbrain.application.Application;
import dev.personalbrain.application.JvmProgram;
import dev.personalbrain.application.Tools;
import dev.personalbrain.image.HealthSettings.CommandTest;
import dev.personalbrain.image.HealthSettings.HttpTest;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** Makes the command of a health check. */
record HealthChecks(Application application, Tools tools) {
    private static final List<String> JAVA =
            List.of("java", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx16m", "-jar");

    HealthCheck of(HealthSettings settings) {
        List<String> command =
                settings.test() instanceof CommandTest test ? test.command() : request((HttpTest) settings.test());
        return new HealthCheck(
                command, settings.interval(), settings.timeout(), settings.startPeriod(), settings.retries());
    }

    private List<String> request(HttpTest test) {
        OptionalInt port =
                test.port().isPresent() ? test.port() : application.settings().port();
        if (port.isEmpty()) {
            throw ImageRules.invalid(
                    "<container><healthCheck><path>",
                    test.path(),
                    "has no port to ask: give <port>, the application's, or <healthCheck><port>");
        }
        List<String> question = List.of(
                file(tools.healthCheck().path()),
                "--port",
                Integer.toString(port.getAsInt()),
                "--port-variable",
                test.portVariable(),
                "--path",
                test.path());
        return Stream.concat(runtime().stream(), question.stream()).toList();
    }

    private List<String> runtime() {
        return application.program() instanceof JvmProgram
                ? JAVA
                : List.of(
                        "/usr/bin/env",
                        "BUN_BE_BUN=1",
                        file(application.program().code(application.settings().names())));
    }

    private static String file(String path) {
        return ImagePlan.ROOT + "/" + path;
    }
}
