package dev.personalbrain.install;

import dev.personalbrain.fetch.FetchListener;
import dev.personalbrain.fetch.FetchRequest;
import dev.personalbrain.fetch.Fetcher;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Copies from a folder, and remembers what it was asked for; takes what is there already for good, as its size is right. */
final class FakeFetcher implements Fetcher {
    private final Path repository;
    private final List<String> fetched = new CopyOnWriteArrayList<>();

    FakeFetcher(Path repository) {
        this.repository = repository;
    }

    @Override
    public void fetch(FetchRequest request, Path target, FetchListener listener) {
        try {
            if (Files.exists(target) && Files.size(target) == request.bytes()) {
                return;
            }
            fetched.add(request.name());
            byte[] content = Files.readAllBytes(repository.resolve(request.path()));
            listener.received(request, content.length);
            Files.write(target, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Names of the requests that were not there yet. */
    List<String> fetched() {
        return fetched;
    }
}
