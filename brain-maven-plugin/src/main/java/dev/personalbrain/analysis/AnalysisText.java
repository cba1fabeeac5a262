package dev.personalbrain.analysis;

import java.util.List;

/** An analysis for a terminal: a table, totals, warnings. */
public final class AnalysisText {
    private AnalysisText() {}

    public static List<String> of(Analysis analysis) {
        throw new UnsupportedOperationException("skeleton");
    }
}
