package dev.personalbrain.assembly;

import dev.personalbrain.modules.ExternalRules;
import dev.personalbrain.modules.Loading;
import dev.personalbrain.modules.RecipeBook;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * What the user says about native modules of Maven repositories.
 *
 * @param repositories that they are installed from
 * @param acceptMissing modules, as {@code group:artifact}, that may lack libraries for a platform
 * @param pins a folder of the cache; need not exist
 */
public record ModuleSettings(
        List<String> repositories,
        RecipeBook recipes,
        Loading loading,
        ExternalRules rules,
        Set<String> acceptMissing,
        Path pins) {
    public ModuleSettings {
        repositories = List.copyOf(repositories);
        acceptMissing = Set.copyOf(acceptMissing);
    }
}
