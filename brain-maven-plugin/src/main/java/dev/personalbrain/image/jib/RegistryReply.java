package dev.personalbrain.image.jib;

import dev.personalbrain.fetch.RetryAfter;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A registry's answer. Has to be closed, or read to its end.
 *
 * @param status -1 where it is no HTTP
 */
record RegistryReply(HttpURLConnection connection, int status) implements AutoCloseable {
    private static final String PAGE = "text/html";
    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);

    boolean isRedirect() {
        return REDIRECTS.contains(status) && header("Location").isPresent();
    }

    Optional<String> header(String name) {
        return Optional.ofNullable(connection.getHeaderField(name));
    }

    List<String> headers(String name) {
        return connection.getHeaderFields().entrySet().stream()
                .filter(header -> name.equalsIgnoreCase(header.getKey()))
                .flatMap(header -> header.getValue().stream())
                .toList();
    }

    /** Where it leads, a URL of http or https; relative to what was asked for. */
    URI location() throws RegistryFailure {
        String location = header("Location").orElse("");
        try {
            URI target = connection.getURL().toURI().resolve(location);
            if (target.getHost() != null && target.getScheme().matches("https?")) {
                return target;
            }
        } catch (URISyntaxException | IllegalArgumentException e) {
            throw lost(location);
        }
        throw lost(location);
    }

    private RegistryFailure lost(String location) {
        return RegistryFailure.Answer.of(status, "it leads to '" + location + "', which is no URL of http or https");
    }

    /** The whole body. */
    byte[] bytes(int limit) throws RegistryFailure {
        try (InputStream body = connection.getInputStream()) {
            byte[] bytes = body.readNBytes(limit);
            if (bytes.length < Math.min(limit, connection.getContentLengthLong())) {
                throw new EOFException("the connection ended at byte " + bytes.length);
            }
            return bytes;
        } catch (IOException e) {
            throw new RegistryFailure.Connection(e);
        }
    }

    /** What it holds from a position on, whether it is the rest that was asked for or everything. */
    ResumingStream.Piece from(long position) throws RegistryFailure {
        requireSuccess();
        boolean isRest = status == HttpURLConnection.HTTP_PARTIAL;
        long length = connection.getContentLengthLong();
        try {
            InputStream body = connection.getInputStream();
            body.skipNBytes(isRest ? 0 : position);
            return new ResumingStream.Piece(body, length < 0 || isRest ? length : length - position);
        } catch (IOException e) {
            throw new RegistryFailure.Connection(e);
        }
    }

    /** That the answer is good, and is a registry's: a page for people is neither a blob nor a manifest. */
    void requireSuccess() throws RegistryFailure {
        if (status / 100 != 2) {
            throw failure();
        }
        String type = withoutParameters(header("Content-Type").orElse(""));
        if (type.equalsIgnoreCase(PAGE) && header("Docker-Content-Digest").isEmpty()) {
            throw new RegistryFailure.NoRegistry(type);
        }
    }

    /** {@code text/html} of {@code text/html; charset=utf-8}. */
    static String withoutParameters(String type) {
        return type.replaceFirst(";.*", "").trim();
    }

    RegistryFailure.Answer failure() {
        return RegistryFailure.Answer.of(
                status,
                ErrorBody.read(connection),
                RetryAfter.millis(connection).orElse(0));
    }

    /** A short rest is read, so that the connection can serve the next request. */
    @Override
    public void close() throws RegistryFailure {
        try {
            InputStream body = status < 400 ? connection.getInputStream() : connection.getErrorStream();
            if (body != null) {
                body.close();
            }
        } catch (IOException e) {
            throw new RegistryFailure.Connection(e);
        }
    }
}
