package dev.personalbrain.health;

import java.util.Map;

/** Reads the command line; an option given twice counts as it was given last. */
final class QuestionParser {
    private static final String USAGE =
            " (usage: brain-health.jar --port NUMBER [--port-variable NAME] --path /PATH" + " [--timeout SECONDS])";

    private final String[] arguments;
    private String port;
    private String variable;
    private String path;
    private String timeout = Integer.toString(Question.DEFAULT_SECONDS);

    private QuestionParser(String[] arguments) {
        this.arguments = arguments;
    }

    /** @param environment may name the port, as it does for the application; what is no port there is passed over */
    static Question parse(String[] arguments, Map<String, String> environment) throws UnhealthyException {
        QuestionParser parser = new QuestionParser(arguments);
        parser.read();
        int seconds = number(parser.timeout, Question.MAX_SECONDS);
        if (seconds < 0) {
            throw refused("--timeout", parser.timeout, "1 to " + Question.MAX_SECONDS);
        }
        return new Question(parser.port(environment), parser.path(), seconds);
    }

    private void read() throws UnhealthyException {
        for (int i = 0; i < arguments.length; i += 2) {
            if (i + 1 == arguments.length) {
                throw new UnhealthyException("'" + arguments[i] + "' is no option, or lacks its value" + USAGE);
            }
            take(arguments[i], arguments[i + 1]);
        }
    }

    private void take(String option, String value) throws UnhealthyException {
        switch (option) {
            case "--port" -> port = value;
            case "--port-variable" -> variable = value;
            case "--path" -> path = value;
            case "--timeout" -> timeout = value;
            default -> throw new UnhealthyException("'" + option + "' is no option" + USAGE);
        }
    }

    private int port(Map<String, String> environment) throws UnhealthyException {
        String named = variable == null ? null : environment.get(variable);
        int number = named == null ? -1 : number(named, Question.MAX_PORT);
        if (number > 0) {
            return number;
        }
        if (port == null) {
            throw new UnhealthyException("--port is missing" + USAGE);
        }
        number = number(port, Question.MAX_PORT);
        if (number < 0) {
            throw refused("--port", port, "1 to " + Question.MAX_PORT);
        }
        return number;
    }

    /** Nothing gets into the request that could end its first line. */
    private String path() throws UnhealthyException {
        if (path == null) {
            throw new UnhealthyException("--path is missing" + USAGE);
        }
        boolean valid = path.startsWith("/");
        for (int i = 0; i < path.length(); i++) {
            valid &= path.charAt(i) > ' ' && path.charAt(i) < 0x7f;
        }
        if (!valid) {
            throw refused("--path", path, "/ and ASCII without blanks; write others as %20");
        }
        return path;
    }

    /** -1 where it is none from 1 to the largest. */
    private static int number(String text, int largest) {
        int number = 0;
        for (int i = 0; i < text.length(); i++) {
            char digit = text.charAt(i);
            if (digit < '0' || digit > '9' || number > largest) {
                return -1;
            }
            number = 10 * number + digit - '0';
        }
        return number < 1 || number > largest ? -1 : number;
    }

    private static UnhealthyException refused(String option, String value, String expected) {
        return new UnhealthyException(option + " '" + value + "' makes no sense (expected: " + expected + ")");
    }
}
