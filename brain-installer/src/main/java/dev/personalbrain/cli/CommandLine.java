package dev.personalbrain.cli;

import dev.personalbrain.error.ExitCode;
import dev.personalbrain.error.UserException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A command and its options, in any order; {@code --root=DIR} is the same as {@code --root DIR}. Values are not looked into here.
 *
 * @param values a flag has one empty value
 */
record CommandLine(Command command, Map<Option, List<String>> values) {
    /** @throws UserException USAGE where an argument is unknown, too many or without its value */
    static CommandLine parse(List<String> arguments) {
        Parser parser = new Parser(arguments);
        while (parser.next < arguments.size()) {
            parser.take(arguments.get(parser.next++));
        }
        return new CommandLine(parser.command(), parser.values);
    }

    boolean has(Option option) {
        return values.containsKey(option);
    }

    /** The last one given. */
    Optional<String> value(Option option) {
        List<String> given = all(option);
        return given.isEmpty() ? Optional.empty() : Optional.of(given.get(given.size() - 1));
    }

    List<String> all(Option option) {
        return values.getOrDefault(option, List.of());
    }

    /** Everything that was given, separated by commas or each on its own; without empty words. */
    List<String> words(Option option) {
        return all(option).stream()
                .flatMap(value -> Stream.of(value.split(",")))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
    }

    private static final class Parser {
        private final List<String> arguments;
        private final Map<Option, List<String>> values = new EnumMap<>(Option.class);
        private Command command;
        private int next;

        Parser(List<String> arguments) {
            this.arguments = arguments;
        }

        void take(String argument) {
            if (argument.startsWith("-")) {
                takeOption(argument);
            } else {
                takeCommand(argument);
            }
        }

        private void takeCommand(String argument) {
            if (command == Command.DOCTOR && !values.containsKey(Option.ROOT)) {
                values.put(Option.ROOT, new ArrayList<>(List.of(argument)));
                return;
            }
            Command found = Command.parse(argument)
                    .orElseThrow(() -> usage("'" + argument + "' is not a command"
                            + Nearest.suggestion(argument, List.of(Command.values()))));
            if (command != null) {
                throw usage("'" + argument + "' is one command too many after '" + command + "'");
            }
            command = found;
        }

        private void takeOption(String argument) {
            int equals = argument.indexOf('=');
            String name = equals < 0 ? argument : argument.substring(0, equals);
            Option option = Option.parse(name)
                    .orElseThrow(() -> usage(
                            "'" + name + "' is not an option" + Nearest.suggestion(name, List.of(Option.values()))));
            if (equals >= 0 && !option.takesValue()) {
                throw usage("'" + name + "' takes no value");
            }
            String value = equals >= 0 ? argument.substring(equals + 1) : value(option);
            values.computeIfAbsent(option, key -> new ArrayList<>()).add(value);
        }

        private String value(Option option) {
            if (!option.takesValue()) {
                return "";
            }
            if (next == arguments.size() || arguments.get(next).startsWith("--")) {
                throw usage("'" + option + "' lacks its value (expected: " + option.usage() + ")");
            }
            return arguments.get(next++);
        }

        Command command() {
            if (values.containsKey(Option.HELP)) {
                return Command.HELP;
            }
            if (values.containsKey(Option.VERSION)) {
                return Command.VERSION;
            }
            if (command == null) {
                throw usage("no command (expected: install, verify, list, doctor, layers or help)");
            }
            return command;
        }

        private static UserException usage(String message) {
            return new UserException(ExitCode.USAGE, message + "; 'help' shows what there is");
        }
    }
}
