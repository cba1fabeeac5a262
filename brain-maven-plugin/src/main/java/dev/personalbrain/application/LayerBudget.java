package dev.personalbrain.application;

import dev.personalbrain.error.ExitCode;
import dev.personalbrain.error.UserException;

/**
 * How many layers an image may add to its base, and how they are shared out. Docker takes 125 in all, those of the base included.
 *
 * @param layers all of them together
 */
public record LayerBudget(int layers) {
    /** The native modules, the libraries, those that change often, the application's files, its code, its data folder. */
    public static final int LEAST = 6;

    public static final int MOST = 100;
    public static final LayerBudget DEFAULT = new LayerBudget(60);

    private static final int ALWAYS = 4;
    private static final int LIBRARIES_FOR_A_GROUP = 7;
    private static final int MOST_GROUPS = 8;

    public LayerBudget {
        if (layers < LEAST || layers > MOST) {
            throw new UserException(
                    ExitCode.CONFIGURATION,
                    "<layers> '" + layers + "': expected a number from " + LEAST + " to " + MOST);
        }
    }

    /** For native modules, the one included that the smallest share. */
    int modules() {
        return (forModulesAndLibraries() + 1) / 2;
    }

    /** For libraries that have a layer of their own. */
    int libraries() {
        return forModulesAndLibraries() - modules();
    }

    /** For libraries that share layers. */
    int groups() {
        return Math.min(MOST_GROUPS, Math.max(1, (layers - ALWAYS) / LIBRARIES_FOR_A_GROUP));
    }

    private int forModulesAndLibraries() {
        return layers - ALWAYS - groups();
    }
}
