package dev.personalbrain.install;

import dev.personalbrain.fetch.Fetcher;
import java.io.IOException;
import java.nio.file.Path;

/** Gets originals to where they lie until the switch. */
record Downloader(TargetFolder target, Fetcher fetcher, InstallListener listener) {
    /** The file, whole and verified. */
    Path fetch(Original original) throws IOException {
        Path file = Downloads.file(target, original);
        Durable.createFolder(file.getParent());
        fetcher.fetch(original.request(), file, listener);
        return file;
    }
}
