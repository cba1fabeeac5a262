package dev.personalbrain.health;

import java.io.PrintStream;
import java.util.Map;

/**
 * The program in brain-health.jar: ends with 0 where the application answers, else with 1 and one line that says why not. Docker
 * starts it every half minute in a JVM of its own, so the way to a good end avoids what makes a JVM slow to start: lambdas, regular
 * expressions, HTTP clients.
 */
public final class HealthCheck {
    private HealthCheck() {}

    public static void main(String[] arguments) {
        int code = run(arguments, System.getenv(), System.err);
        if (code != 0) {
            System.exit(code);
        }
    }

    /** @return the exit code; a command line that makes no sense is 1 as well, since Docker knows no other */
    static int run(String[] arguments, Map<String, String> environment, PrintStream err) {
        try {
            Question question = QuestionParser.parse(arguments, environment);
            new Probe(question).run();
            return 0;
        } catch (UnhealthyException e) {
            err.println("Error: " + e.getMessage().replace('\r', ' ').replace('\n', ' '));
            return 1;
        }
    }
}
