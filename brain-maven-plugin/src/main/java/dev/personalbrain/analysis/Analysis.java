package dev.personalbrain.analysis;

import dev.personalbrain.error.ExitCode;
import dev.personalbrain.error.UserException;
import dev.personalbrain.platform.Platform;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** All runtime dependencies of an application, seen from one target platform; in Maven's order. */
public record Analysis(Platform platform, List<DependencyAnalysis> dependencies) {
    public Analysis {
        dependencies = List.copyOf(dependencies);
    }

    public long bytes() {
        return dependencies.stream().mapToLong(each -> each.jar().bytes()).sum();
    }

    public long prunedBytes() {
        return dependencies.stream().mapToLong(DependencyAnalysis::prunedBytes).sum();
    }

    /**
     * Those of the names that no dependency has.
     *
     * @param modules as {@code group:artifact}
     */
    public List<String> unknown(Set<String> modules) {
        Set<String> known =
                dependencies.stream().map(each -> each.dependency().module()).collect(Collectors.toSet());
        return modules.stream().filter(module -> !known.contains(module)).toList();
    }

    /**
     * Says no where a module has native libraries and none for the platform: the application would break when it uses it.
     *
     * @param accepted modules, as {@code group:artifact}, that the user allows to lack libraries
     * @throws UserException PLATFORM, with the platforms that each such module has
     */
    public void requireLibraries(Set<String> accepted) {
        List<String> lacking = dependencies.stream()
                .filter(DependencyAnalysis::missing)
                .filter(each -> !accepted.contains(each.dependency().module()))
                .map(each -> each.dependency().id() + " (it has " + each.jar().platformNames() + ")")
                .toList();
        if (!lacking.isEmpty()) {
            throw new UserException(
                    ExitCode.PLATFORM,
                    "no library for " + platform + " in " + String.join(", ", lacking)
                            + ": choose another version or platform, or name the module in <acceptMissing> where its native code"
                            + " is optional");
        }
    }
}
