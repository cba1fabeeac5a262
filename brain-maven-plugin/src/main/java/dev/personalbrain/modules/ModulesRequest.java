package dev.personalbrain.modules;

import dev.personalbrain.analysis.Analysis;
import dev.personalbrain.manifest.Manifest;
import java.util.List;

/**
 * What {@link ModulesBuilder} works from.
 *
 * @param analyses one for each platform, of the same dependencies in the same order
 * @param repositories URLs as Maven knows them, in the order in which they are to be tried; credentials in them are dropped
 */
public record ModulesRequest(
        Manifest.Application application,
        List<Analysis> analyses,
        List<String> repositories,
        RecipeBook recipes,
        Loading loading,
        ExternalRules rules) {

    public ModulesRequest {
        analyses = List.copyOf(analyses);
        repositories = List.copyOf(repositories);
        if (analyses.isEmpty()) {
            throw new IllegalArgumentException("no platform to build modules for");
        }
    }
}
