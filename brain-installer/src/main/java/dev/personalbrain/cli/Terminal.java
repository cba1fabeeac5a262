package dev.personalbrain.cli;

import java.io.Console;
import java.lang.reflect.Method;
import java.util.Map;

/**
 * What the output goes to.
 *
 * @param interactive whether a line can be written over
 * @param coloured whether colours are welcome
 */
record Terminal(boolean interactive, boolean coloured) {
    static Terminal of(Console console, Map<String, String> environment) {
        String kind = environment.getOrDefault("TERM", "dumb");
        boolean interactive = console != null && isTerminal(console) && !kind.isEmpty() && !kind.equals("dumb");
        return new Terminal(
                interactive,
                interactive && environment.getOrDefault("NO_COLOR", "").isEmpty());
    }

    /** From Java 22 on there is a console even where there is no terminal, and a method that tells; before, there was none. */
    private static boolean isTerminal(Console console) {
        try {
            Method method = Console.class.getMethod("isTerminal");
            return (boolean) method.invoke(console);
        } catch (ReflectiveOperationException e) {
            return true;
        }
    }
}
