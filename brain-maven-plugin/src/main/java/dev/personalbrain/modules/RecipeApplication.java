package dev.personalbrain.modules;

import dev.personalbrain.analysis.DependencyAnalysis;
import dev.personalbrain.analysis.LibraryEntry;
import dev.personalbrain.error.ExitCode;
import dev.personalbrain.error.UserException;
import dev.personalbrain.platform.Platform;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** One recipe applied to one module on one platform. */
final class RecipeApplication {
    private final Recipe recipe;
    private final DependencyAnalysis analysis;
    private final Platform platform;
    private final LibraryNaming naming;

    RecipeApplication(Recipe recipe, DependencyAnalysis analysis, Platform platform) {
        this.recipe = recipe;
        this.analysis = analysis;
        this.platform = platform;
        this.naming = new LibraryNaming(platform, analysis.dependency().version());
    }

    /** Empty where the recipe has no library to place on this platform, or several for one file name. */
    Optional<ModulePlan> plan() {
        List<Placement> placements = placements();
        boolean ofUse = recipe.libraries().isEmpty() || !placements.isEmpty();
        return ofUse && !ambiguous(placements) ? Optional.of(plan(placements, leftOut())) : Optional.empty();
    }

    /** Every library stays in the jar; how they are unpacked, the recipe says all the same. */
    ModulePlan inJar() {
        Map<String, String> properties = properties(recipe.unpacking().properties());
        int copies = recipe.unpacking().copies();
        return new ModulePlan(
                analysis, platform, Optional.empty(), List.of(), List.of(), properties, recipe.environment(), copies);
    }

    private ModulePlan plan(List<Placement> placements, List<LibraryEntry> leftOut) {
        Map<String, String> properties = new TreeMap<>();
        if (placements.size() + leftOut.size() < analysis.kept().size()) {
            properties.putAll(properties(recipe.unpacking().properties()));
        }
        properties.putAll(properties(recipe.properties()));
        int copies = recipe.unpacking().copies();
        return new ModulePlan(
                analysis, platform, Optional.of(recipe), placements, leftOut, properties, recipe.environment(), copies);
    }

    private List<LibraryEntry> leftOut() {
        return analysis.kept().stream()
                .filter(library -> recipe.leavesOut(library.path()))
                .toList();
    }

    private List<Placement> placements() {
        List<Placement> placements = new ArrayList<>();
        for (LibraryEntry library : analysis.kept()) {
            if (!recipe.leavesOut(library.path())) {
                rule(library.path())
                        .ifPresent(rule -> placements.add(new Placement(library, file(rule, library.path()))));
            }
        }
        return placements;
    }

    private Optional<LibraryRule> rule(String entry) {
        List<LibraryRule> rules = recipe.libraries().stream()
                .filter(rule -> rule.entry().matches(entry))
                .toList();
        if (rules.size() > 1) {
            throw new UserException(
                    ExitCode.CONFIGURATION,
                    rules.get(1).where() + ".entry: takes '" + entry + "' out of "
                            + analysis.dependency().id() + " as " + rules.get(0).where()
                            + " does: make one of the patterns narrower");
        }
        return rules.stream().findFirst();
    }

    private String file(LibraryRule rule, String entry) {
        String file = naming.file(rule.file(), entry);
        if (!LibraryNaming.isFileName(file)) {
            throw RecipeFields.error(rule.where() + ".file", file, "a file name without folders");
        }
        return file;
    }

    private Map<String, String> properties(Map<String, NameTemplate> templates) {
        Map<String, String> properties = new TreeMap<>();
        templates.forEach((name, value) -> properties.put(name, naming.property(value)));
        return properties;
    }

    private static boolean ambiguous(List<Placement> placements) {
        Set<String> files = new HashSet<>();
        return !placements.stream().allMatch(placement -> files.add(placement.file()));
    }
}
