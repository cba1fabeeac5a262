package dev.personalbrain.packages;

import dev.personalbrain.fetch.FailureKind;

/** What a user of npm's configuration can do where a registry does not deliver. */
final class WaysOut {
    private WaysOut() {}

    static String of(FailureKind kind) {
        return switch (kind) {
            case MISSING -> "name a registry that has it in .npmrc or <npm><registry>, or lock another version";
            case DENIED -> "put the registry's //HOST/:_authToken=... into ~/.npmrc";
            case OTHER_SIZE, OTHER_BYTES, ALTERED ->
                "the registry serves other bytes than the lock file pins: use another registry, or lock the package anew once you"
                        + " know why";
            case UNKNOWN_HOST, UNREACHABLE ->
                "check the registry in .npmrc or <npm><registry>; where this network has a proxy, set https-proxy in .npmrc";
            case TIMED_OUT -> "try again later, or raise BRAIN_FETCH_TIMEOUT";
            case BROKEN, BUSY -> "try again later";
            case NO_COMMON_GROUND -> "check that the registry and this Java have a TLS version and a cipher in common";
            case UNTRUSTED -> "set cafile in .npmrc to a PEM file with the authority's certificate";
            case OUT_OF_DATE -> "have the registry's certificate renewed, or set this machine's clock right";
            case MISNAMED -> "name the registry as its certificate does, or have it get one for this name";
            case UNENCRYPTED -> "use an https: registry, or set BRAIN_ALLOW_HTTP=true where the network is trusted";
            case PROXY -> "put the proxy's user:password@ into https-proxy in .npmrc, or the host into noproxy";
            case OFFLINE -> "build once with a network";
            case UNREADABLE -> "let this user read the folder";
            case UNEXPECTED -> "check that it is the base URL of an npm registry";
        };
    }
}
