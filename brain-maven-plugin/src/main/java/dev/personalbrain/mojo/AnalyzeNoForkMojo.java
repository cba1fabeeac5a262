package dev.personalbrain.mojo;

import dev.personalbrain.assembly.Report;
import dev.personalbrain.assembly.Reports;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;

/**
 * Says which runtime dependencies, jars and npm packages, carry native libraries, for which platforms, what they need, how many bytes could go, and why a
 * module has to be external. Prints a table and writes {@code analysis.json}. This is the goal to bind in a pom: it does not
 * fork the build as {@code brain:analyze} does.
 *
 * @since 0.1.0
 */
@Mojo(
        name = "analyze-no-fork",
        defaultPhase = LifecyclePhase.PACKAGE,
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
        List<Report> reports = reports();
        for (Report report : reports) {
            String suffix = reports.size() == 1 ? "" : "-" + report.platform();
            report.text().forEach(getLog()::info);
            report.write(output().resolve("analysis" + suffix + ".json"));
        }
    }

    private List<Report> reports() throws IOException {
        Reports reports = new Reports(surroundings());
        if (kind() == ApplicationKind.BUN) {
            Path work = workplace().target().resolve("brain");
            return reports.of(platforms(), bunPackages(Set.of()), bunSettings(), work);
        }
        return reports.of(analyzer().analyze(dependencies(), platforms()), jvmPackages(Set.of()));
    }

    private Path output() {
        return outputDirectory == null ? workplace().target().resolve("brain") : outputDirectory.toPath();
    }
}
