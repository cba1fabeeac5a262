package dev.personalbrain.benchmarks;

import dev.personalbrain.analysis.AnalysisListener;
import dev.personalbrain.analysis.Analyzer;
import dev.personalbrain.analysis.Dependency;
import dev.personalbrain.platform.Arch;
import dev.personalbrain.platform.Os;
import dev.personalbrain.platform.Platform;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** One analysis in a JVM of its own, as a build has it; prints its seconds, without the JVM's own start, which a build has behind it. */
final class OneAnalysis {
    private OneAnalysis() {}

    public static void main(String[] arguments) throws Exception {
        List<Dependency> dependencies = NativeJars.dependencies(Path.of(arguments[0]));
        Analyzer analyzer = new Analyzer(Path.of(arguments[1]), AnalysisListener.SILENT);
        double seconds = Timing.once(() -> analyzer.analyze(dependencies, List.of(Platform.of(Os.LINUX, Arch.X64))));
        System.out.println(seconds);
    }

    static double inFreshJvm(Path jars, Path cache) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Command.java(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        OneAnalysis.class.getName(),
                        jars.toString(),
                        cache.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException("the analysis failed");
        }
        return Double.parseDouble(printed.trim());
    }
}
