package dev.personalbrain.health;

/**
 * What the application is asked, on this machine's loopback address.
 *
 * @param port 1 to 65535
 * @param path with {@code /} in front; may have a query
 * @param seconds for everything together: connecting, and an answer that is complete up to its headers
 */
record Question(int port, String path, int seconds) {
    static final int MAX_PORT = 65_535;
    /** Less than Docker's own limit in an image, so that what went wrong can still be said. */
    static final int DEFAULT_SECONDS = 4;

    static final int MAX_SECONDS = 3600;
}
