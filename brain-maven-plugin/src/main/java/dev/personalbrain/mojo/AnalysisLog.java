package dev.personalbrain.mojo;

import dev.personalbrain.analysis.AnalysisListener;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.maven.plugin.logging.Log;

/** Tells Maven's log what happens during an analysis. */
final class AnalysisLog implements AnalysisListener {
    private final Log log;
    private final AtomicBoolean told = new AtomicBoolean();

    AnalysisLog(Log log) {
        this.log = log;
    }

    /** Once for all jars: the next one will fail in the same way. */
    @Override
    public void notCached(Path folder, IOException reason) {
        if (told.compareAndSet(false, true)) {
            log.warn("The analysis is not cached in " + folder + " (" + reason
                    + "); -Dbrain.cache=FOLDER names another");
        }
    }
}
