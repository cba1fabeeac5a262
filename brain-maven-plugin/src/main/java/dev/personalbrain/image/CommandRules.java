package dev.personalbrain.image;

import java.util.List;

/** What a program and its arguments in exec form have to keep to. */
final class CommandRules {
    private CommandRules() {}

    /** A program with its arguments. */
    static List<String> checked(String parameter, List<String> command) {
        if (command.isEmpty() || command.get(0).isBlank()) {
            throw ImageRules.invalid(parameter, String.join(" ", command), "names no program: its first entry has to");
        }
        return arguments(parameter, command);
    }

    static List<String> arguments(String parameter, List<String> arguments) {
        for (String argument : arguments) {
            if (argument.indexOf('\0') >= 0) {
                throw ImageRules.invalid(parameter, argument, "holds a zero byte, which no program can be given");
            }
        }
        return List.copyOf(arguments);
    }
}
