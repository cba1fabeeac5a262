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

/** Makes a recipe of its fields and refuses what makes no sense in itself; whether it suits a module is not its business. */
final class RecipeParser {
    private static final Set<String> FIELDS = Set.of(
            "artifact",
            "versions",
            "libraries",
            "leaveOut",
            "properties",
            "unpackProperties",
            "unpackCopies",
            "environment",
            "companions",
            "temporaryFolder",
            "verified",
            "note");
    private static final Pattern PROPERTY_NAME = Pattern.compile("[\\w.-]+");

    private RecipeParser() {}

    static Recipe parse(RecipeFields fields) {
        fields.allow(FIELDS);
        Recipe recipe = new Recipe(
                fields.where(),
                fields.parsed("artifact", ArtifactPattern::parse, "group:artifact or group:artifact:classifier"),
                fields.parsed("versions", VersionRange::parse, "a Maven version range (for example [3.40,4))"),
                rules(fields),
                fields.elements("leaveOut").stream()
                        .map(each -> Glob.of(each.text()))
                        .toList(),
                properties(fields.object("properties"), LibraryNaming.PROPERTY_PLACEHOLDERS),
                new Unpacking(
                        properties(fields.object("unpackProperties"), LibraryNaming.UNPACK_PLACEHOLDERS),
                        fields.count("unpackCopies")),
                RecipeEnvironment.of(fields.object("environment")),
                fields.elements("companions").stream()
                        .map(RecipeParser::companion)
                        .toList(),
                fields.flag("temporaryFolder"),
                fields.elements("verified").stream()
                        .map(RecipeFields.Element::text)
                        .toList(),
                fields.text("note"));
        if (recipe.libraries().isEmpty()
                && recipe.leaveOut().isEmpty()
                && recipe.properties().isEmpty()
                && recipe.unpacking().equals(Unpacking.USUAL)
                && recipe.environment().isEmpty()) {
            throw new UserException(
                    ExitCode.CONFIGURATION,
                    fields.where()
                            + ": does nothing (expected libraries, leaveOut, properties, unpackProperties, unpackCopies or environment)");
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

    private static Map<String, NameTemplate> properties(RecipeFields fields, Set<String> placeholders) {
        Map<String, NameTemplate> properties = new TreeMap<>();
        for (Object key : fields.values().keySet()) {
            String name = String.valueOf(key);
            if (!PROPERTY_NAME.matcher(name).matches()) {
                throw RecipeFields.error(fields.where(), name, "a system property's name");
            }
            NameTemplate value = new NameTemplate(fields.requiredText(name));
            properties.put(name, checked(fields.at(name), value, placeholders));
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
