package dev.personalbrain.mojo;

import dev.personalbrain.fetch.FetchListener;
import dev.personalbrain.fetch.FetchRequest;
import java.util.Locale;
import org.apache.maven.plugin.logging.Log;

/** Tells Maven's log what happens while packages are fetched. */
final class FetchLog implements FetchListener {
    private final Log log;

    FetchLog(Log log) {
        this.log = log;
    }

    @Override
    public void started(FetchRequest request, String source) {
        log.debug("fetching " + request.path() + " from " + source);
    }

    @Override
    public void retrying(FetchRequest request, String source, String reason, long waitMillis) {
        String seconds = String.format(Locale.ROOT, "%.1f s", waitMillis / 1e3);
        log.warn(request.path() + " from " + source + ": " + reason + "; once more in " + seconds);
    }
}
