package dev.personalbrain.benchmarks.image;

import dev.personalbrain.analysis.AnalysisListener;
import dev.personalbrain.analysis.Analyzer;
import dev.personalbrain.analysis.Dependency;
import dev.personalbrain.platform.Arch;
import dev.personalbrain.platform.Os;
import dev.personalbrain.platform.Platform;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** What is left of a jar once the libraries of other platforms are gone. */
final class PrunedJar {
    private PrunedJar() {}

    /**
     * In bytes, for Linux on this machine's processor.
     *
     * @param repository a local repository of Maven that has the jar
     * @param scratch may be deleted
     */
    static long bytes(Path repository, String groupId, String artifactId, String version, Path scratch)
            throws IOException {
        String name = artifactId + "-" + version + ".jar";
        String path = groupId.replace('.', '/') + "/" + artifactId + "/" + version + "/" + name;
        Dependency jar =
                new Dependency(groupId, artifactId, "", version, repository.resolve(path), path, false, false);
        Arch arch = Platform.current().arch();
        return new Analyzer(scratch.resolve("analysis"), AnalysisListener.SILENT)
                .analyze(List.of(jar), List.of(Platform.of(Os.LINUX, arch)))
                .get(0)
                .dependencies()
                .get(0)
                .prunedBytes();
    }
}
