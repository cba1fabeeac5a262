package dev.personalbrain.image.dockerfile;

import dev.personalbrain.error.ExitCode;
import dev.personalbrain.error.UserException;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How native modules get into an image: the value of the parameter {@code <strategy>}. Each has a template. */
public enum Strategy {
    /** A stage of its own installs them; each becomes a layer. */
    MULTI_STAGE,
    /** The base of the image installs them, beside the application, in one layer. */
    RUNTIME_INSTALL,
    /** A container installs them when it starts first. */
    LAZY,
    /** As with {@link #MULTI_STAGE}; before that a stage builds the application with Maven, of the sources. */
    FROM_SOURCE;

    /** Parses {@code multi-stage} and the others. */
    public static Strategy parse(String text) {
        return Stream.of(values())
                .filter(strategy -> strategy.toString().equals(text))
                .findFirst()
                .orElseThrow(() -> new UserException(
                        ExitCode.CONFIGURATION,
                        "<strategy>: '" + text + "' is not a strategy (known: " + known() + ")"));
    }

    /** Name of its template's file. */
    String template() {
        return "Dockerfile." + this + ".ftl";
    }

    /** Whether a stage divides the libraries, so that each has its layer; else they have one in common. */
    boolean dividesLibraries() {
        return this != RUNTIME_INSTALL;
    }

    /** {@code multi-stage}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String known() {
        return Stream.of(values()).map(Strategy::toString).collect(Collectors.joining(", "));
    }
}
