package dev.personalbrain.analysis;

import dev.personalbrain.platform.Platform;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the native code in an application's dependencies and looks at it from target platforms. */
public final class Analyzer {
    private final JarAnalyses jars;

    /** One that reads every jar each time. */
    public Analyzer(Path cache, AnalysisListener listener) {
        this(cache, Optional.empty(), listener);
    }

    /**
     * @param cache a folder for results, which need not exist; several builds may share it at the same time
     * @param localRepository where jars lie that change seldom: one that has not changed since an earlier build is not read
     */
    public Analyzer(Path cache, Optional<Path> localRepository, AnalysisListener listener) {
        JarHashes hashes = new JarHashes(cache.resolve("hashes"), localRepository, listener);
        this.jars = new JarAnalyses(hashes, new AnalysisCache(cache), listener);
    }

    /**
     * One analysis for each platform, in the order given. Each jar is inflated once, or not at all where its bytes are known.
     *
     * @throws dev.personalbrain.error.UserException naming the dependency and its file where a jar is broken
     */
    public List<Analysis> analyze(List<Dependency> dependencies, List<Platform> platforms) throws IOException {
        return analyze(dependencies, platforms, Reach.EVERYBODY);
    }

    /**
     * As {@link #analyze}, but for no report: libraries that are certainly for none of the platforms are not inflated, and little is
     * known of them. What is kept, what is foreign and what is missing is the same.
     */
    public List<Analysis> analyzeShares(List<Dependency> dependencies, List<Platform> platforms) throws IOException {
        return analyze(dependencies, platforms, Reach.of(platforms));
    }

    private List<Analysis> analyze(List<Dependency> dependencies, List<Platform> platforms, Reach reach)
            throws IOException {
        Map<Dependency, JarAnalysis> known = read(dependencies, reach);
        return platforms.stream()
                .map(platform ->
                        new Analysis(platform, DroppedModules.warn(view(dependencies, known, platform), platform)))
                .toList();
    }

    private static List<DependencyAnalysis> view(
            List<Dependency> dependencies, Map<Dependency, JarAnalysis> known, Platform platform) {
        return dependencies.stream()
                .map(each -> new DependencyAnalyzer(each, known.get(each), platform).analyze())
                .toList();
    }

    /** The largest jars first, so that none of them is left for the end. */
    private Map<Dependency, JarAnalysis> read(List<Dependency> dependencies, Reach reach) throws IOException {
        List<Dependency> largestFirst = dependencies.stream()
                .distinct()
                .sorted(Comparator.comparingLong(Analyzer::bytes).reversed())
                .toList();
        List<JarAnalysis> analyses = Parallel.map(largestFirst, each -> jars.of(each, reach));
        Map<Dependency, JarAnalysis> byDependency = new HashMap<>();
        for (int i = 0; i < largestFirst.size(); i++) {
            byDependency.put(largestFirst.get(i), analyses.get(i));
        }
        return byDependency;
    }

    private static long bytes(Dependency dependency) {
        return dependency.file().toFile().length();
    }
}
