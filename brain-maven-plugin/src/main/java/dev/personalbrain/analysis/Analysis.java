package dev.personalbrain.analysis;

import dev.personalbrain.error.UserException;
import dev.personalbrain.platform.Platform;
import java.util.List;
import java.util.Set;

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
     * Says no where a module has native libraries and none for the platform, so that the application would break when it uses it.
     *
     * @param accepted modules, as {@code group:artifact}, for which the user said that they may lack libraries
     * @throws UserException PLATFORM, with the platforms that each such module has
     */
    public void requireLibraries(Set<String> accepted) {
        throw new UnsupportedOperationException("skeleton");
    }
}
