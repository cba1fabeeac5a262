package dev.personalbrain.assembly;

import dev.personalbrain.packages.ScriptDecision;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the user says about the npm packages of an application.
 *
 * @param folder with {@code package.json} and the lock file
 * @param lockFile its name, where there are several
 * @param registry to fetch from, whatever npm's configuration says
 * @param prune whether to leave out what no program needs at run time
 * @param unpruned names of packages that are left whole but for native files of other platforms
 * @param scripts what is done about install scripts
 * @param acceptMissing names of packages that may lack native files for a platform
 */
public record NpmSource(
        Path folder,
        Optional<String> lockFile,
        Optional<String> registry,
        boolean prune,
        Set<String> unpruned,
        List<ScriptDecision> scripts,
        Set<String> acceptMissing) {
    public NpmSource {
        unpruned = Set.copyOf(unpruned);
        scripts = List.copyOf(scripts);
        acceptMissing = Set.copyOf(acceptMissing);
    }
}
