package dev.personalbrain.fetch;

/**
 * A proxy as the user wrote it; whether it can be used is seen when it is.
 *
 * @param name where it is written, for messages: {@code HTTPS_PROXY}
 * @param text may hold a password
 */
public record NamedProxy(String name, String text) {
    ProxyServer server() {
        return ProxyServer.parse(name, text);
    }

    @Override
    public String toString() {
        return name;
    }
}
