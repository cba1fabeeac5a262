package dev.personalbrain.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;

/** Downloads files from a Maven repository, from where an earlier try broke off. */
record RepositoryReader(Source.Repository source, Redirects redirects, FetchLimits limits, FetchClock clock)
        implements SourceReader {
    @Override
    public String location(FetchRequest request) {
        return source.location(request.path());
    }

    @Override
    public void read(FetchRequest request, PartialFile file) throws SourceException {
        URI uri = source.file(request.path());
        try {
            receive(file, redirects.follow(source, uri, file.size()));
        } catch (IOException e) {
            throw ConnectionFailure.of(e, file);
        }
        file.verify(FailureKind.OTHER_BYTES);
    }

    private void receive(PartialFile file, Reply reply) throws IOException, SourceException {
        try {
            reply.accept(file);
        } catch (SourceException e) {
            reply.discard();
            throw e;
        }
        download(file, reply);
    }

    /** A body that is not read to its end must not be read to its end by the JDK either: the connection is cut. */
    private void download(PartialFile file, Reply reply) throws IOException, SourceException {
        boolean whole = false;
        try (InputStream body = reply.connection().getInputStream()) {
            file.append(body, new MinimumSpeed(limits, clock));
            whole = true;
        } finally {
            if (!whole) {
                reply.connection().disconnect();
            }
        }
    }
}
