package dev.personalbrain.analysis;

import dev.personalbrain.platform.Platform;
import java.nio.file.Path;
import java.util.List;

/** Finds the native code in an application's dependencies and looks at it from target platforms. */
public final class Analyzer {
    private final Path cache;

    /** @param cache a folder for results, which need not exist; several builds may share it at the same time */
    public Analyzer(Path cache) {
        this.cache = cache;
    }

    /**
     * One analysis for each platform, in the order given. Each jar is read once.
     *
     * @throws dev.personalbrain.error.UserException naming the dependency and its file where a jar is broken
     */
    public List<Analysis> analyze(List<Dependency> dependencies, List<Platform> platforms) {
        throw new UnsupportedOperationException("skeleton " + cache);
    }
}
