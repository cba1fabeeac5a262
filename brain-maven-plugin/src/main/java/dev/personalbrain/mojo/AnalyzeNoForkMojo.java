package dev.personalbrain.mojo;

import dev.personalbrain.analysis.Analysis;
import dev.personalbrain.analysis.AnalysisJson;
import dev.personalbrain.analysis.AnalysisText;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;

/**
 * Says which runtime dependencies carry native libraries, for which platforms, what they need, how many bytes could go, and why a
 * module has to be external. Prints a table and writes {@code analysis.json}. This is the goal to bind in a pom: it does not
 * fork the build as {@code brain:analyze} does.
 *
 * @since 0.1.0
 */
@Mojo(
        name = "analyze-no-fork",
        defaultPhase = LifecyclePhase.PACKAGE,
        requiresProject = false,
        requiresDependencyResolution = ResolutionScope.RUNTIME_PLUS_SYSTEM,
        threadSafe = true)
public class AnalyzeNoForkMojo extends AbstractBrainMojo {
    /**
     * Where {@code analysis.json} goes; with several platforms there is one file for each, {@code analysis-linux-x64.json}. Without it,
     * {@code target/brain}.
     *
     * @since 0.1.0
     */
    @Parameter(property = "brain.outputDirectory")
    private File outputDirectory;

    /** For Maven. */
    public AnalyzeNoForkMojo() {}

    @Override
    void run() throws Exception {
        List<Analysis> analyses = analyzer().analyze(dependencies(), platforms());
        for (Analysis analysis : analyses) {
            String suffix = analyses.size() == 1 ? "" : "-" + analysis.platform();
            AnalysisText.of(analysis).forEach(getLog()::info);
            AnalysisJson.write(analysis, output().resolve("analysis" + suffix + ".json"));
        }
    }

    private Path output() {
        return outputDirectory == null ? workplace().target().resolve("brain") : outputDirectory.toPath();
    }
}
