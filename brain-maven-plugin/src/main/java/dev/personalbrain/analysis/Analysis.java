package dev.personalbrain.analysis;

import dev.personalbrain.platform.Platform;
import java.util.List;

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
}
