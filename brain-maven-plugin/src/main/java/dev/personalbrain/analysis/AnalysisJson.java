package dev.personalbrain.analysis;

import java.io.IOException;
import java.nio.file.Path;

/** {@code analysis.json}, as {@code docs/analysis.md} describes it. */
public final class AnalysisJson {
    private AnalysisJson() {}

    /** Replaces the file atomically; makes its folder where there is none. */
    public static void write(Analysis analysis, Path file) throws IOException {
        throw new UnsupportedOperationException("skeleton");
    }
}
