package dev.personalbrain.fetch;

/** Why a source did not deliver: whether it is worth asking again, and what the user can do. */
public enum FailureKind {
    MISSING(0, "add a source that has the file to BRAIN_SOURCES"),
    DENIED(
            0,
            "set BRAIN_REPOSITORY_USERNAME and BRAIN_REPOSITORY_PASSWORD (or BRAIN_REPOSITORY_TOKEN) with BRAIN_REPOSITORY_HOST, or add the host to ~/.netrc"),
    OTHER_SIZE(0, "use a source that holds the files of this release"),
    OTHER_BYTES(1, "use a source that holds the files of this release"),
    /** As {@link #OTHER_BYTES}, where asking again cannot help. */
    ALTERED(0, "use a source that holds the files of this release"),
    UNKNOWN_HOST(1, "check the name; where this network has a proxy, set HTTPS_PROXY"),
    UNREACHABLE(Integer.MAX_VALUE, "check the address; where this network has a proxy, set HTTPS_PROXY"),
    TIMED_OUT(Integer.MAX_VALUE, "try again later, add a faster source to BRAIN_SOURCES, or raise BRAIN_FETCH_TIMEOUT"),
    BROKEN(Integer.MAX_VALUE, "try again: what has arrived is kept"),
    BUSY(Integer.MAX_VALUE, "try again later, or add another source to BRAIN_SOURCES"),
    NO_COMMON_GROUND(
            1,
            "check that server and Java runtime have a TLS version and a cipher in common; a runtime that jlink made needs jdk.crypto.ec"),
    UNTRUSTED(0, "set BRAIN_CA_CERT to a PEM file with the authority's certificate"),
    /** A certificate whose time has not come, or is over. */
    OUT_OF_DATE(0, "have the server's certificate renewed, or set this machine's clock right"),
    /** A good certificate of somebody else. */
    MISNAMED(0, "name the server as its certificate does, or have it get one for this name"),
    UNENCRYPTED(0, "use https:, or set BRAIN_ALLOW_HTTP=true where the network is trusted"),
    PROXY(0, "put the proxy's user:password@ into HTTPS_PROXY, or the host into NO_PROXY"),
    OFFLINE(0, "add a folder that has the file to BRAIN_SOURCES, or unset BRAIN_OFFLINE"),
    UNREADABLE(0, "let this user read the folder"),
    UNEXPECTED(0, "check that the source is a repository's base URL");

    private final int retries;
    private final String wayOut;

    FailureKind(int retries, String wayOut) {
        this.retries = retries;
        this.wayOut = wayOut;
    }

    /** At most, however patient the settings are. */
    public int retries() {
        return retries;
    }

    /** In the words of the installer's own configuration. */
    public String wayOut() {
        return wayOut;
    }

    /** Whether it is for its certificate that a server is not believed. */
    public boolean isOfCertificate() {
        return this == UNTRUSTED || this == OUT_OF_DATE || this == MISNAMED;
    }

    boolean isWrongContent() {
        return this == OTHER_SIZE || this == OTHER_BYTES || this == ALTERED;
    }

    /** Whether the source simply has nothing to say about the file. */
    boolean isAbsence() {
        return this == MISSING || this == OFFLINE;
    }
}
