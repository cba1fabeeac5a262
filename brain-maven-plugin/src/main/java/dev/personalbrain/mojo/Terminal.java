package dev.personalbrain.mojo;

import java.io.Console;
import java.util.Map;
import org.apache.maven.execution.MavenSession;

/** Whether somebody looks at this build in a terminal that can draw over a line. */
final class Terminal {
    private Terminal() {}

    static boolean isWatched(MavenSession session) {
        return session.getRequest().isInteractiveMode()
                && session.getRequest().getDegreeOfConcurrency() == 1
                && canDraw(System.getenv())
                && isTerminal(System.console());
    }

    /** Continuous integration names itself {@code CI}; some of it shows a terminal that is none. */
    static boolean canDraw(Map<String, String> environment) {
        return !environment.containsKey("CI") && !"dumb".equals(environment.get("TERM"));
    }

    /** From Java 22 on there is a console without a terminal as well, and a method that tells; before, there was none. */
    private static boolean isTerminal(Console console) {
        try {
            return console != null
                    && (Runtime.version().feature() < 22
                            || (boolean) Console.class.getMethod("isTerminal").invoke(console));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
