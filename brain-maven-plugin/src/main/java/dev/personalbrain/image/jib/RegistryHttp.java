package dev.personalbrain.image.jib;

import dev.personalbrain.fetch.Connections;
import dev.personalbrain.fetch.Tls;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.net.HttpRetryException;
import java.net.HttpURLConnection;
import java.net.SocketTimeoutException;
import java.net.URI;

/**
 * Sends one request to one server: through the proxy that serves for it, trusting whom the user trusts. Keeps connections open, and
 * neither asks nor changes what belongs to the whole JVM. Jib's own client has proxies and trust for the whole JVM alone, opens a
 * connection for each request, and tries again for a minute whatever has failed.
 */
final class RegistryHttp {
    /** A shorter body is kept in memory, so that the answer to it can be read whatever it says. */
    private static final int STREAMED = 1024 * 1024;

    private final Connections verified;
    private final Connections unverified;

    RegistryHttp(RegistryAccess access) {
        this.verified = connections(access, Tls.trusting(access.certificates()));
        this.unverified = connections(access, Tls.trustingAnybody());
    }

    private static Connections connections(RegistryAccess access, Tls tls) {
        RegistryLimits limits = access.limits();
        return new Connections(access.proxies(), tls, limits.connect(), limits.silence());
    }

    /**
     * @param uri http or https
     * @param isVerified whether the server's certificate has to be good
     * @throws UnreadableContent where the body cannot be read
     */
    RegistryReply send(RegistryRequest request, URI uri, boolean isVerified) throws IOException {
        HttpURLConnection connection = (isVerified ? verified : unverified).open(uri);
        connection.setRequestMethod(request.method());
        connection.setRequestProperty("User-Agent", "brain-maven-plugin");
        request.headers().forEach(connection::setRequestProperty);
        try {
            if (request.body().isPresent()) {
                write(connection, request.body().get());
            }
            return new RegistryReply(connection, status(connection));
        } catch (UnreadableContent e) {
            throw e.reason();
        } catch (IOException e) {
            throw failure(e);
        }
    }

    /** That a thread was interrupted is no failure of the network, unlike a time-out, which Java counts among its kinds. */
    private static IOException failure(IOException e) {
        boolean isInterrupted = e instanceof InterruptedIOException && !(e instanceof SocketTimeoutException);
        return isInterrupted ? e : new RegistryFailure.Connection(e);
    }

    private static void write(HttpURLConnection connection, RequestBody body) throws IOException {
        connection.setDoOutput(true);
        if (body.size() >= STREAMED) {
            connection.setFixedLengthStreamingMode(body.size());
        }
        try (OutputStream out = connection.getOutputStream()) {
            body.writeTo(out);
        }
    }

    /** A streamed body cannot be sent again, which the JDK takes for an exception where it would like to. */
    private static int status(HttpURLConnection connection) throws IOException {
        try {
            return connection.getResponseCode();
        } catch (HttpRetryException e) {
            return e.responseCode();
        }
    }
}
