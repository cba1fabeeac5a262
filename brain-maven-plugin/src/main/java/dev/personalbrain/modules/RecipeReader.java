package dev.personalbrain.modules;

import dev.personalbrain.error.ExitCode;
import dev.personalbrain.error.UserException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.jr.ob.JSON;

/** Reads files of recipes; what one recipe may say, {@link RecipeParser} knows. */
final class RecipeReader {
    private static final String FORMAT_VERSION = "1";
    private static final JSON JSON_READER = JSON.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .build();

    private final String source;

    RecipeReader(String source) {
        this.source = source;
    }

    List<Recipe> read(String json) {
        RecipeFields file = RecipeFields.of(source, parse(json));
        file.allow(Set.of("$schema", "formatVersion", "recipes"));
        if (!FORMAT_VERSION.equals(String.valueOf(file.values().get("formatVersion")))) {
            throw RecipeFields.error(source + ": formatVersion", file.values().get("formatVersion"), FORMAT_VERSION);
        }
        if (!(file.values().get("recipes") instanceof List<?> recipes)) {
            throw RecipeFields.error(source + ": recipes", file.values().get("recipes"), "a list");
        }
        return read(recipes);
    }

    private List<Recipe> read(List<?> values) {
        List<Recipe> recipes = new ArrayList<>();
        for (Object value : values) {
            recipes.add(RecipeParser.parse(RecipeFields.of(source + ": recipes[" + recipes.size() + "]", value)));
        }
        return recipes;
    }

    /** Jackson speaks of its own options in brackets. */
    private static String reason(JacksonException e) {
        return e.getOriginalMessage().replaceFirst("(?s) \\(.*", "");
    }

    private Object parse(String json) {
        try {
            return JSON_READER.anyFrom(json);
        } catch (JacksonException e) {
            throw new UserException(
                    ExitCode.CONFIGURATION,
                    source + ": line " + e.getLocation().getLineNr() + ", column "
                            + e.getLocation().getColumnNr() + ": not JSON: " + reason(e),
                    e);
        }
    }
}
