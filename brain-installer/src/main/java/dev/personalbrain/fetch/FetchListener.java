package dev.personalbrain.fetch;

/** Hears what happens while files are fetched; called from several threads at once. */
public interface FetchListener {
    FetchListener SILENT = new FetchListener() {};

    default void started(FetchRequest request, String source) {}

    /** @param bytes newly arrived, not the sum; negative where a source's bytes had to be thrown away */
    default void received(FetchRequest request, long bytes) {}

    default void retrying(FetchRequest request, String source, String reason, long waitMillis) {}

    default void finished(FetchRequest request) {}
}
