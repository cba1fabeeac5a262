package dev.personalbrain.fetch;

import java.net.URI;
import java.util.Locale;

/**
 * A host, on one port or on any.
 *
 * @param host lower case; an IPv6 address without brackets
 * @param port -1 for any
 */
public record HostPattern(String host, int port) {
    /** {@code host}, {@code host:8443}, {@code [::1]:8443}. */
    public static HostPattern parse(String text) {
        int colon = text.lastIndexOf(':');
        boolean hasPort = colon > 0 && text.substring(colon + 1).matches("[0-9]{1,5}") && isPort(text, colon);
        String host = hasPort ? text.substring(0, colon) : text;
        return new HostPattern(plain(host), hasPort ? Integer.parseInt(text.substring(colon + 1)) : -1);
    }

    /** The one host and port of this URL. */
    static HostPattern of(URI uri) {
        return new HostPattern(plain(uri.getHost()), port(uri));
    }

    public boolean matches(URI uri) {
        return host.equals(plain(uri.getHost())) && (port < 0 || port == port(uri));
    }

    /** A bare IPv6 address has several colons, none of which begins a port. */
    private static boolean isPort(String text, int colon) {
        return text.indexOf(':') == colon || text.charAt(colon - 1) == ']';
    }

    static String plain(String host) {
        String bare = host.startsWith("[") && host.endsWith("]") ? host.substring(1, host.length() - 1) : host;
        return bare.toLowerCase(Locale.ROOT);
    }

    static int port(URI uri) {
        if (uri.getPort() >= 0) {
            return uri.getPort();
        }
        return uri.getScheme().equals("https") ? 443 : 80;
    }
}
