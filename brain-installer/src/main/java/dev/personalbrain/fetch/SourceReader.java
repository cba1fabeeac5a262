package dev.personalbrain.fetch;

/** Reads files from one source, once: repeating is not its business. */
interface SourceReader {
    /** The file's place there, for messages. */
    String location(FetchRequest request);

    /** Returns only once the file is whole and verified; on failure what has arrived stays where it can be built on. */
    void read(FetchRequest request, PartialFile file) throws SourceException;

    static SourceReader of(Source source, FetchSettings settings, Connector connector, FetchClock clock) {
        return source instanceof Source.Repository repository
                ? new RepositoryReader(
                        repository, new Redirects(connector, Policy.of(settings)), settings.limits(), clock)
                : new FolderReader((Source.Folder) source);
    }
}
