package dev.personalbrain.modules;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Loader recipes, those of the user before the built-in ones. Immutable. */
public final class RecipeBook {
    private RecipeBook() {}

    /** The recipes that come with the plugin. */
    public static RecipeBook builtIn() {
        throw new UnsupportedOperationException("skeleton");
    }

    /**
     * This book with the recipes of a file in front.
     *
     * @throws dev.personalbrain.error.UserException CONFIGURATION: file, recipe index, field, value and what was expected
     */
    public RecipeBook with(Path file) {
        throw new UnsupportedOperationException("skeleton");
    }

    /**
     * This book with recipes in front that are written elsewhere than in a file.
     *
     * @param source for messages: {@code <recipes>}
     * @param recipes each with the fields that it has in a file, as strings, booleans, lists and maps
     */
    public RecipeBook with(String source, List<? extends Map<String, ?>> recipes) {
        throw new UnsupportedOperationException("skeleton");
    }
}
