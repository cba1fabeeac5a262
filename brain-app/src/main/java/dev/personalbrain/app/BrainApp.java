package dev.personalbrain.app;

import dev.personalbrain.app.error.ExitCode;
import dev.personalbrain.app.error.Reason;
import dev.personalbrain.app.error.StartupException;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Starts the application, waits for SIGTERM, stops it. Configured by environment variables; takes no arguments. */
public final class BrainApp {
    private static final Logger LOG = LoggerFactory.getLogger(BrainApp.class);

    private BrainApp() {}

    public static void main(String[] arguments) {
        System.exit(run(arguments, System.getenv()).code());
    }

    private static ExitCode run(String[] arguments, Map<String, String> environment) {
        try {
            if (arguments.length > 0) {
                throw new StartupException(ExitCode.SETTINGS, arguments[0] + ": no arguments were expected");
            }
            runUntilStopped(Settings.of(environment));
            return ExitCode.OK;
        } catch (StartupException e) {
            LOG.error(e.getMessage());
            return e.exitCode();
        } catch (Exception | LinkageError e) {
            LOG.error("stopped by a defect: {}", Reason.of(e), e);
            return ExitCode.UNEXPECTED;
        }
    }

    private static void runUntilStopped(Settings settings) throws Exception {
        StopSignal stop = StopSignal.listen();
        try (Brain brain = new Brain(settings)) {
            LOG.info(
                    "listening on http://{}:{}",
                    brain.address().getHostString(),
                    brain.address().getPort());
            stop.await();
            LOG.info("stopping");
        }
        LOG.info("stopped");
    }
}
