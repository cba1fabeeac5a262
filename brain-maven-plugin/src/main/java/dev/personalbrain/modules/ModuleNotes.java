package dev.personalbrain.modules;

import dev.personalbrain.analysis.Dependency;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What the user should know about the modules of one platform, one line each. */
final class ModuleNotes {
    private final ModulesRequest request;
    private final List<ModulePlan> plans;
    private final List<String> notes = new ArrayList<>();

    private ModuleNotes(ModulesRequest request, List<ModulePlan> plans) {
        this.request = request;
        this.plans = plans;
    }

    /** @param plans of one platform */
    static List<String> of(ModulesRequest request, List<ModulePlan> plans) {
        ModuleNotes notes = new ModuleNotes(request, plans);
        plans.forEach(notes::add);
        return notes.notes;
    }

    private void add(ModulePlan plan) {
        plan.analysis().warnings().forEach(warning -> note(plan, warning));
        if (plan.temporaryBytes() > 0) {
            note(
                    plan,
                    "%s: unpacks %s to the private temporary folder at each start"
                            .formatted(reason(plan), amount(plan)));
        }
        plan.recipe().ifPresent(recipe -> addRecipe(plan, recipe));
    }

    private void addRecipe(ModulePlan plan, Recipe recipe) {
        if (recipe.temporaryFolder()) {
            note(plan, "loads from the folder, but needs a writable temporary folder");
        }
        recipe.companions().stream()
                .filter(companion -> !loadsFromFolder(companion))
                .forEach(companion ->
                        note(plan, "its recipe counts on " + companion + ", which does not load from the folder here"));
    }

    private boolean loadsFromFolder(ArtifactPattern companion) {
        return plans.stream().anyMatch(plan -> takesOut(plan) && companion.matches(plan.dependency()));
    }

    private static boolean takesOut(ModulePlan plan) {
        return plan.recipe().filter(recipe -> !recipe.libraries().isEmpty()).isPresent();
    }

    private String reason(ModulePlan plan) {
        Dependency dependency = plan.dependency();
        if (request.loading() == Loading.JAR) {
            return "loads from its jar";
        }
        if (plan.recipe().isPresent()) {
            return takesOut(plan)
                    ? "its recipe leaves libraries in the jar"
                    : "its recipe takes nothing out of the jar";
        }
        if (request.recipes().find(dependency).isPresent()) {
            return "its recipe has no single library for " + plan.platform();
        }
        String versions = request.recipes().knownVersions(dependency);
        return versions.isEmpty() ? "no recipe" : "no recipe for this version (there is one for " + versions + ")";
    }

    private void note(ModulePlan plan, String text) {
        String platform = request.analyses().size() > 1 ? " (" + plan.platform() + ")" : "";
        notes.add(plan.dependency().id() + ": " + text + platform);
    }

    private static String amount(ModulePlan plan) {
        String size = size(plan.temporaryBytes());
        return plan.unpackCopies() > 1 ? "up to %s (%d copies)".formatted(size, plan.unpackCopies()) : size;
    }

    private static String size(long bytes) {
        if (bytes < 1000) {
            return bytes + " bytes";
        }
        return bytes < 100_000
                ? String.format(Locale.ROOT, "%.1f kB", bytes / 1e3)
                : String.format(Locale.ROOT, "%.1f MB", bytes / 1e6);
    }
}
