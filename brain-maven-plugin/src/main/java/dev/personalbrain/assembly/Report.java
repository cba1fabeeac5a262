package dev.personalbrain.assembly;

import dev.personalbrain.analysis.Analysis;
import dev.personalbrain.analysis.AnalysisText;
import dev.personalbrain.bun.BundleAnalysis;
import dev.personalbrain.packages.NpmAnalysis;
import dev.personalbrain.packages.NpmAnalysisText;
import dev.personalbrain.platform.Platform;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What of an application is native, seen from one platform.
 *
 * @param jars of a Bun application there are none
 * @param npm of an application with npm packages
 * @param bundle of a Bun application
 */
public record Report(Analysis jars, Optional<NpmAnalysis> npm, Optional<BundleAnalysis> bundle) {
    public Platform platform() {
        return jars.platform();
    }

    /** For a terminal: lines without line ends. */
    public List<String> text() {
        List<String> lines = new ArrayList<>();
        if (bundle.isEmpty()) {
            lines.addAll(AnalysisText.of(jars));
        }
        npm.map(NpmAnalysisText::of).ifPresent(lines::addAll);
        bundle.map(BundleText::of).ifPresent(lines::addAll);
        return lines;
    }

    /** {@code analysis.json}: replaces the file atomically; makes its folder where there is none. */
    public void write(Path file) throws IOException {
        ReportJson.write(this, file);
    }
}
