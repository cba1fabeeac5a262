package dev.personalbrain.fetch;

import dev.personalbrain.error.ExitCode;
import dev.personalbrain.error.UserException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The environment's variables, read as what they mean; blank counts as not set. */
record Variables(Map<String, String> values) {
    Optional<String> text(String name) {
        return Optional.ofNullable(values.get(name)).map(String::trim).filter(text -> !text.isEmpty());
    }

    /** The first one that is set, lower case before upper case, as curl does. */
    Optional<String> eitherCase(String name) {
        return text(name.toLowerCase(Locale.ROOT)).or(() -> text(name));
    }

    /** Separated by commas or line ends. */
    List<String> list(String name) {
        return text(name).stream()
                .flatMap(text -> Stream.of(text.split("[,\\r\\n]")))
                .map(String::trim)
                .filter(item -> !item.isEmpty())
                .toList();
    }

    boolean flag(String name) {
        String value = text(name).orElse("false").toLowerCase(Locale.ROOT);
        return switch (value) {
            case "true", "yes", "on", "1" -> true;
            case "false", "no", "off", "0" -> false;
            default -> throw wrong(name, value, "true or false");
        };
    }

    /** From 1 to 86400. */
    Optional<Integer> number(String name) {
        return text(name).map(value -> number(name, value));
    }

    private static int number(String name, String value) {
        if (!value.matches("[1-9][0-9]{0,4}") || Integer.parseInt(value) > 86_400) {
            throw wrong(name, value, "a whole number from 1 to 86400");
        }
        return Integer.parseInt(value);
    }

    private static UserException wrong(String name, String value, String expected) {
        return new UserException(ExitCode.USAGE, name + ": '" + value + "' is not " + expected);
    }
}
