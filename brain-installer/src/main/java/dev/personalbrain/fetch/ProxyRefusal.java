package dev.personalbrain.fetch;

import java.io.IOException;

/** A proxy's answer to CONNECT that is no tunnel. */
final class ProxyRefusal extends IOException {
    private static final long serialVersionUID = 1L;

    private final int status;

    /** @param status HTTP status, 0 where the answer was no HTTP */
    ProxyRefusal(int status) {
        super("the proxy answered " + (status == 0 ? "without HTTP" : "HTTP " + status));
        this.status = status;
    }

    /** 5xx: the proxy would, but cannot reach the server. */
    FailureKind kind() {
        return status >= 500 ? FailureKind.UNREACHABLE : FailureKind.PROXY;
    }
}
