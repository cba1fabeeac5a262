package dev.personalbrain.modules;

import dev.personalbrain.error.ExitCode;
import dev.personalbrain.error.UserException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.jr.ob.JSON;

/** Reads recipes and refuses what makes no sense in itself; whether they suit a module is not its business. */
final class RecipeReader {
    private static final String FORMAT_VERSION = "1";
    private static final Set<String> FIELDS = Set.of(
            "artifact",
            "versions",
            "libraries",
            "leaveOut",
            "properties",
            "companions",
            "temporaryFolder",
            "verified",
            "note");
    private static final Pattern PROPERTY_NAME = Pattern.compile("[\\w.-]+");
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

    List<Recipe> read(List<?> values) {
        List<Recipe> recipes = new ArrayList<>();
        for (Object value : values) {
            recipes.add(recipe(RecipeFields.of(source + ": recipes[" + recipes.size() + "]", value)));
        }
        return recipes;
    }

    private Object parse(String json) {
        try {
            return JSON_READER.anyFrom(json);
        } catch (JacksonException e) {
            throw new UserException(
                    ExitCode.CONFIGURATION,
                    source + ": line " + e.getLocation().getLineNr() + ", column "
                            + e.getLocation().getColumnNr() + ": not JSON: " + e.getOriginalMessage(),
                    e);
        }
    }

    private static Recipe recipe(RecipeFields fields) {
        fields.allow(FIELDS);
        Recipe recipe = new Recipe(
                fields.where(),
                fields.parsed("artifact", ArtifactPattern::parse, "group:artifact or group:artifact:classifier"),
                fields.parsed("versions", VersionRange::parse, "a Maven version range (for example [3.40,4))"),
                rules(fields),
                fields.elements("leaveOut").stream()
                        .map(each -> Glob.of(each.text()))
                        .toList(),
                properties(fields.object("properties")),
                fields.elements("companions").stream()
                        .map(RecipeReader::companion)
                        .toList(),
                fields.flag("temporaryFolder"),
                fields.elements("verified").stream()
                        .map(RecipeFields.Element::text)
                        .toList(),
                fields.text("note"));
        if (recipe.libraries().isEmpty()
                && recipe.leaveOut().isEmpty()
                && recipe.properties().isEmpty()) {
            throw new UserException(
                    ExitCode.CONFIGURATION,
                    fields.where() + ": does nothing (expected libraries, leaveOut or properties)");
        }
        return recipe;
    }

    private static List<LibraryRule> rules(RecipeFields recipe) {
        List<LibraryRule> rules = new ArrayList<>();
        for (RecipeFields.Element element : recipe.elements("libraries")) {
            RecipeFields fields = RecipeFields.of(element.where(), element.value());
            fields.allow(Set.of("entry", "file"));
            rules.add(new LibraryRule(fields.where(), Glob.of(fields.requiredText("entry")), file(fields)));
        }
        return rules;
    }

    private static NameTemplate file(RecipeFields rule) {
        NameTemplate file = new NameTemplate(rule.text("file").orElse("${name}"));
        if (!LibraryNaming.isFileName(file.text())) {
            throw RecipeFields.error(rule.at("file"), file.text(), "a file name without folders");
        }
        return checked(rule.at("file"), file, LibraryNaming.FILE_PLACEHOLDERS);
    }

    private static Map<String, NameTemplate> properties(RecipeFields fields) {
        Map<String, NameTemplate> properties = new TreeMap<>();
        for (Object key : fields.values().keySet()) {
            String name = String.valueOf(key);
            if (!PROPERTY_NAME.matcher(name).matches()) {
                throw RecipeFields.error(fields.where(), name, "a system property's name");
            }
            NameTemplate value = new NameTemplate(fields.requiredText(name));
            properties.put(name, checked(fields.at(name), value, LibraryNaming.PROPERTY_PLACEHOLDERS));
        }
        return properties;
    }

    private static NameTemplate checked(String where, NameTemplate template, Set<String> placeholders) {
        Optional<String> unknown = template.unknown(placeholders);
        if (unknown.isPresent()) {
            throw new UserException(
                    ExitCode.CONFIGURATION,
                    where + ": '" + template.text() + "' has the unknown placeholder '" + unknown.get() + "' (known: "
                            + String.join(", ", new TreeSet<>(placeholders)) + ")");
        }
        return template;
    }

    private static ArtifactPattern companion(RecipeFields.Element element) {
        return ArtifactPattern.parse(element.text())
                .orElseThrow(() -> RecipeFields.error(element.where(), element.value(), "group:artifact"));
    }
}
