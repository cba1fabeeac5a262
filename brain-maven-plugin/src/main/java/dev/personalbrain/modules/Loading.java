package dev.personalbrain.modules;

import dev.personalbrain.error.ExitCode;
import dev.personalbrain.error.UserException;

/** Where native libraries are loaded from: the value of the parameter {@code <loading>}. */
public enum Loading {
    /** From {@code native_modules/lib/} where a recipe is known, from the jar where none is. */
    FOLDER,
    /** Always from the jar: each library unpacks itself to the temporary folder; recipes say no more than how to make it do so. */
    JAR;

    /** Parses {@code folder} or {@code jar}. */
    public static Loading parse(String text) {
        return switch (text) {
            case "folder" -> FOLDER;
            case "jar" -> JAR;
            default ->
                throw new UserException(
                        ExitCode.CONFIGURATION,
                        "<loading>: '" + text + "' is not a way of loading (known: folder, jar)");
        };
    }
}
