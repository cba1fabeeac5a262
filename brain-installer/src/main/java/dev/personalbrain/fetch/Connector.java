package dev.personalbrain.fetch;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.util.Optional;

/** Asks one server once. */
final class Connector {
    private final FetchSettings settings;
    private final Connections connections;
    private final HeadDeadline deadline;

    Connector(FetchSettings settings) {
        this.settings = settings;
        this.connections = new Connections(
                settings.proxies(),
                settings.anyCertificate() ? Tls.trustingAnybody() : Tls.trusting(settings.certificates()),
                settings.limits().connect(),
                settings.limits().silence());
        this.deadline = new HeadDeadline(settings.limits());
    }

    Credentials credentials() {
        return settings.credentials();
    }

    /** @param offset of the first byte wanted */
    Reply ask(URI uri, long offset, Optional<Authorization> authorization) throws IOException {
        return deadline.read(open(uri, offset, authorization));
    }

    private HttpURLConnection open(URI uri, long offset, Optional<Authorization> authorization) throws IOException {
        HttpURLConnection connection = connections.open(uri);
        connection.setRequestProperty("User-Agent", "brain-installer");
        authorization.ifPresent(secret -> connection.setRequestProperty("Authorization", secret.header()));
        if (offset > 0) {
            connection.setRequestProperty("Range", "bytes=" + offset + "-");
        }
        return connection;
    }
}
