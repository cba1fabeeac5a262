package dev.personalbrain.analysis;

import java.io.IOException;
import java.nio.file.Path;

/** Hears what happens while jars are analysed; called from several threads at once. */
public interface AnalysisListener {
    AnalysisListener SILENT = new AnalysisListener() {};

    /** A result could not be kept for the next build; this one is not affected. */
    default void notCached(Path folder, IOException reason) {}
}
