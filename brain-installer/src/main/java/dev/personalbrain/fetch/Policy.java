package dev.personalbrain.fetch;

import java.net.URI;

/** Which URLs may be asked at all. */
record Policy(boolean offline, boolean allowHttp) {
    static Policy of(FetchSettings settings) {
        return new Policy(settings.offline(), settings.allowHttp());
    }

    void check(URI uri) throws SourceException {
        if (offline) {
            throw new SourceException(FailureKind.OFFLINE, "not asked: offline");
        }
        if (uri.getScheme().equals("http") && !allowHttp && !Loopback.is(uri.getHost())) {
            throw new SourceException(FailureKind.UNENCRYPTED, "not asked: http is not encrypted");
        }
    }
}
