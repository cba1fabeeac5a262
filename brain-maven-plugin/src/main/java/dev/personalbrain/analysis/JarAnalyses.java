package dev.personalbrain.analysis;

import dev.personalbrain.archive.BadArchiveException;
import dev.personalbrain.error.ExitCode;
import dev.personalbrain.error.UserException;
import java.io.IOException;
import java.util.Optional;

/** Analyses jars, or finds what an earlier build learned about the same bytes. */
final class JarAnalyses {
    private final JarHashes hashes;
    private final AnalysisCache cache;
    private final AnalysisListener listener;

    JarAnalyses(JarHashes hashes, AnalysisCache cache, AnalysisListener listener) {
        this.hashes = hashes;
        this.cache = cache;
        this.listener = listener;
    }

    /**
     * Reads libraries out of reach as well where there are none within it: what a jar lacks, is told of all that it has.
     *
     * @throws UserException CONFIGURATION where the jar is broken
     */
    JarAnalysis of(Dependency dependency, Reach reach) throws IOException {
        String sha256 = hashes.of(dependency);
        Optional<JarAnalysis> known = cache.read(sha256, reach);
        return known.isPresent() ? known.get() : analyze(dependency, sha256, reach);
    }

    private JarAnalysis analyze(Dependency dependency, String sha256, Reach reach) throws IOException {
        try {
            JarAnalysis analysis = JarAnalyzer.analyze(dependency.file(), sha256, reach);
            JarAnalysis enough = reach.isEnoughFor(analysis)
                    ? analysis
                    : JarAnalyzer.analyze(dependency.file(), sha256, Reach.EVERYBODY);
            keep(enough, reach);
            return enough;
        } catch (BadArchiveException e) {
            throw new UserException(ExitCode.CONFIGURATION, broken(dependency, e), e);
        }
    }

    private void keep(JarAnalysis analysis, Reach reach) {
        try {
            cache.write(analysis, reach);
        } catch (IOException e) {
            listener.notCached(cache.folder(), e);
        }
    }

    private static String broken(Dependency dependency, BadArchiveException e) {
        String wayOut = dependency.project()
                ? "make that jar again"
                : "delete it from the local repository and build again, so that it is downloaded anew";
        return "dependency " + dependency.id() + " cannot be read: " + e.getMessage() + "; " + wayOut;
    }
}
