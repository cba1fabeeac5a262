package dev.personalbrain.fetch;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Asks one source after the other, each as often as it is worth it. */
final class SourceFetcher implements Fetcher {
    private final List<SourceReader> sources;
    private final int attempts;
    private final FetchClock clock;
    private final Function<FailureKind, String> waysOut;

    SourceFetcher(List<SourceReader> sources, int attempts, FetchClock clock, Function<FailureKind, String> waysOut) {
        this.sources = sources;
        this.attempts = attempts;
        this.clock = clock;
        this.waysOut = waysOut;
    }

    @Override
    public void fetch(FetchRequest request, Path target, FetchListener listener) {
        try (PartialFile file = PartialFile.open(request, target, listener)) {
            if (!file.isDone()) {
                fetch(request, file, listener);
            }
        }
        listener.finished(request);
    }

    private void fetch(FetchRequest request, PartialFile file, FetchListener listener) {
        Map<String, SourceException> failures = new LinkedHashMap<>();
        for (SourceReader source : sources) {
            listener.started(request, source.location(request));
            try {
                insist(source, request, file, listener);
                return;
            } catch (SourceException e) {
                failures.put(source.location(request), e);
            }
        }
        throw FetchFailure.of(request, failures, waysOut);
    }

    private void insist(SourceReader source, FetchRequest request, PartialFile file, FetchListener listener)
            throws SourceException {
        Patience patience = new Patience(attempts, clock, file.size());
        while (true) {
            try {
                source.read(request, file);
                return;
            } catch (SourceException e) {
                long wait = patience.after(e, file.size()).orElseThrow(() -> e);
                listener.retrying(request, source.location(request), e.getMessage(), wait);
                sleep(wait);
            }
        }
    }

    private void sleep(long millis) {
        try {
            clock.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw FetchFailure.interrupted(e);
        }
    }
}
