package dev.personalbrain.modules;

import dev.personalbrain.analysis.Analysis;
import dev.personalbrain.analysis.Dependency;
import dev.personalbrain.analysis.DependencyAnalysis;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Works out the plans of all native modules for one platform. */
final class ModulePlanner {
    private final RecipeBook recipes;
    private final Loading loading;

    ModulePlanner(RecipeBook recipes, Loading loading) {
        this.recipes = recipes;
        this.loading = loading;
    }

    /** One plan for each module that is of use on the platform, in the analysis's order. */
    List<ModulePlan> plan(Analysis analysis, List<Dependency> modules) {
        List<DependencyAnalysis> views = analysis.dependencies().stream()
                .filter(each -> modules.contains(each.dependency()))
                .toList();
        if (loading == Loading.FOLDER) {
            fits(views).forEach(RecipeFit::check);
        }
        return views.stream()
                .filter(view -> !view.dropped())
                .map(view -> plan(view, analysis))
                .toList();
    }

    private ModulePlan plan(DependencyAnalysis module, Analysis analysis) {
        return recipe(module)
                .map(recipe -> plan(new RecipeApplication(recipe, module, analysis.platform())))
                .orElseGet(() -> ModulePlan.inJar(module, analysis.platform()));
    }

    private ModulePlan plan(RecipeApplication application) {
        return loading == Loading.FOLDER ? application.plan().orElseGet(application::inJar) : application.inJar();
    }

    private List<RecipeFit> fits(List<DependencyAnalysis> views) {
        Map<Recipe, List<DependencyAnalysis>> byRecipe = new LinkedHashMap<>();
        for (DependencyAnalysis view : views) {
            recipe(view)
                    .ifPresent(recipe -> byRecipe.computeIfAbsent(recipe, each -> new ArrayList<>())
                            .add(view));
        }
        return byRecipe.entrySet().stream()
                .map(each -> new RecipeFit(each.getKey(), each.getValue()))
                .toList();
    }

    private Optional<Recipe> recipe(DependencyAnalysis module) {
        return module.jar().isNative() ? recipes.find(module.dependency()) : Optional.empty();
    }
}
