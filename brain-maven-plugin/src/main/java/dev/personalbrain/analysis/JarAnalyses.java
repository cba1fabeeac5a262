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

    /** @throws UserException CONFIGURATION where the jar is broken */
    JarAnalysis of(Dependency dependency) throws IOException {
        String sha256 = hashes.of(dependency);
        Optional<JarAnalysis> known = cache.read(sha256);
        return known.isPresent() ? known.get() : analyze(dependency, sha256);
    }

    private JarAnalysis analyze(Dependency dependency, String sha256) throws IOException {
        try {
            JarAnalysis analysis = JarAnalyzer.analyze(dependency.file(), sha256);
            keep(analysis);
            return analysis;
        } catch (BadArchiveException e) {
            throw new UserException(ExitCode.CONFIGURATION, broken(dependency, e), e);
        }
    }

    private void keep(JarAnalysis analysis) {
        try {
            cache.write(analysis);
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
