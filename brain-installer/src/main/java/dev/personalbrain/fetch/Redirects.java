package dev.personalbrain.fetch;

import java.io.IOException;
import java.net.URI;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** Asks for a file and follows redirects: never from https to http, never in circles, and with credentials for the first host alone. */
final class Redirects {
    private static final int LIMIT = 10;

    private final Connector connector;
    private final Policy policy;

    Redirects(Connector connector, Policy policy) {
        this.connector = connector;
        this.policy = policy;
    }

    /** @param offset of the first byte wanted */
    Reply follow(Source.Repository repository, URI first, long offset) throws IOException, SourceException {
        policy.check(first);
        Optional<Authorization> ours =
                repository.authorization().or(() -> connector.credentials().authorization(first));
        Set<URI> asked = new LinkedHashSet<>();
        URI uri = first;
        while (asked.add(uri) && asked.size() <= LIMIT) {
            Reply reply = connector.ask(uri, offset, isSameOrigin(first, uri) ? ours : Optional.empty());
            if (!reply.isRedirect()) {
                return reply;
            }
            reply.discard();
            uri = next(uri, reply);
        }
        throw new SourceException(
                FailureKind.UNEXPECTED, "redirected " + asked.size() + " times, last to " + SourceText.shown(uri));
    }

    private URI next(URI from, Reply reply) throws SourceException {
        URI next = reply.location().map(from::resolve).orElseThrow(() -> nowhere(reply));
        String scheme = String.valueOf(next.getScheme());
        if (next.getHost() == null || !scheme.matches("https?")) {
            throw nowhere(reply);
        }
        if (from.getScheme().equals("https") && scheme.equals("http")) {
            throw new SourceException(FailureKind.UNENCRYPTED, "redirected from https to " + SourceText.shown(next));
        }
        policy.check(next);
        return next;
    }

    private static SourceException nowhere(Reply reply) {
        return new SourceException(FailureKind.UNEXPECTED, "HTTP " + reply.status() + " without a usable Location");
    }

    private static boolean isSameOrigin(URI one, URI other) {
        return one.getScheme().equals(other.getScheme()) && HostPattern.of(one).equals(HostPattern.of(other));
    }
}
