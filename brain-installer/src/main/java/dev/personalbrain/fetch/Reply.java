package dev.personalbrain.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.util.Optional;
import java.util.Set;

/**
 * The head of a server's answer.
 *
 * @param status -1 where the answer was no HTTP
 */
record Reply(HttpURLConnection connection, int status) {
    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);

    boolean isRedirect() {
        return REDIRECTS.contains(status);
    }

    /** Empty where there is none, or none that is a URL. */
    Optional<URI> location() {
        try {
            return Optional.ofNullable(connection.getHeaderField("Location")).map(URI::create);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Prepares the file for the bytes that follow, or says why they are not wanted. */
    void accept(PartialFile file) throws SourceException {
        if (status == 206 && file.size() > 0) {
            ContentRange.of(connection).check(file);
        } else if (status == 200) {
            file.expect(connection.getContentLengthLong());
            file.restart();
        } else {
            throw refusal(file);
        }
    }

    private SourceException refusal(PartialFile file) {
        if (status == 416) {
            file.restart();
        }
        return Refusal.of(connection, status);
    }

    /** Gives the connection back where its body is short, so that the next request can use it. */
    void discard() throws IOException {
        InputStream body = status < 400 ? connection.getInputStream() : connection.getErrorStream();
        if (body != null) {
            body.close();
        }
    }
}
