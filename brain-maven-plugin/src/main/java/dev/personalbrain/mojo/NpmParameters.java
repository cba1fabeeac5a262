package dev.personalbrain.mojo;

import dev.personalbrain.assembly.NpmSource;
import dev.personalbrain.packages.ScriptDecision;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Makes records of what Maven put into {@code <npm>}. */
final class NpmParameters {
    private static final Path USUAL = Path.of("src", "main", "npm");

    private NpmParameters() {}

    /**
     * @param folder with {@code package.json}
     * @param acceptMissing names of packages that may lack native files
     */
    static NpmSource source(NpmParameter npm, Path folder, Set<String> acceptMissing) {
        return new NpmSource(
                folder,
                Optional.ofNullable(npm.lockFile()),
                Optional.ofNullable(npm.registry()),
                npm.prune() == null || npm.prune(),
                Set.copyOf(npm.unpruned()),
                decisions(npm),
                acceptMissing);
    }

    private static List<ScriptDecision> decisions(NpmParameter npm) {
        List<ScriptDecision> decisions = new ArrayList<>(ScriptParameters.decisions(npm.scripts()));
        npm.notNeeded().forEach(name -> decisions.add(new ScriptDecision.NotNeeded(name)));
        npm.excluded().forEach(name -> decisions.add(new ScriptDecision.Excluded(name)));
        return decisions;
    }

    /** Where a Java application has its packages; empty where it has none. */
    static Optional<Path> jvmFolder(NpmParameter npm, Path project) {
        if (npm.folder() != null) {
            return Optional.of(npm.folder().toPath());
        }
        return Optional.of(project.resolve(USUAL))
                .filter(folder -> Files.isRegularFile(folder.resolve("package.json")));
    }
}
