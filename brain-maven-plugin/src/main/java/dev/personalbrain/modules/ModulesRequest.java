package dev.personalbrain.modules;

import dev.personalbrain.analysis.Analysis;
import dev.personalbrain.manifest.Manifest;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What {@link ModulesBuilder} works from.
 *
 * @param analyses one for each platform, of the same dependencies in the same order
 * @param repositories URLs as Maven knows them, in the order in which they are to be tried; credentials in them are dropped
 * @param pins a folder of the cache for what was found in modules' jars, which need not exist; empty to read them each time
 */
public record ModulesRequest(
        Manifest.Application application,
        List<Analysis> analyses,
        List<String> repositories,
        RecipeBook recipes,
        Loading loading,
        ExternalRules rules,
        Optional<Path> pins) {

    public ModulesRequest {
        analyses = List.copyOf(analyses);
        repositories = List.copyOf(repositories);
        if (analyses.isEmpty()) {
            throw new IllegalArgumentException("no platform to build modules for");
        }
    }

    /** One that keeps nothing. */
    public ModulesRequest(
            Manifest.Application application,
            List<Analysis> analyses,
            List<String> repositories,
            RecipeBook recipes,
            Loading loading,
            ExternalRules rules) {
        this(application, analyses, repositories, recipes, loading, rules, Optional.empty());
    }
}
