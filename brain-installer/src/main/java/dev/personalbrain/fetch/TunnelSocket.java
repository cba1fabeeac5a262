package dev.personalbrain.fetch;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A socket whose {@code connect} goes to a proxy and asks it, by CONNECT, for the way on; the proxy looks the host's name up. */
final class TunnelSocket extends Socket {
    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] ([0-9]{3})(?s:[ \\r].*)?");
    private static final int HEAD_LIMIT = 16 * 1024;

    private final ProxyServer proxy;

    TunnelSocket(ProxyServer proxy) {
        this.proxy = proxy;
    }

    @Override
    public void connect(SocketAddress endpoint, int timeoutMillis) throws IOException {
        InetSocketAddress server = (InetSocketAddress) endpoint;
        super.connect(proxy.address(), timeoutMillis);
        setSoTimeout(timeoutMillis);
        getOutputStream().write(request(server).getBytes(StandardCharsets.UTF_8));
        check(head(getInputStream()));
    }

    private String request(InetSocketAddress server) {
        String host = server.getHostString();
        String authority = (host.contains(":") ? "[" + host + "]" : host) + ":" + server.getPort();
        String login = proxy.authorization()
                .map(secret -> "Proxy-Authorization: " + secret.header() + "\r\n")
                .orElse("");
        return "CONNECT " + authority + " HTTP/1.1\r\nHost: " + authority + "\r\n" + login + "\r\n";
    }

    /** Byte by byte: what follows the head belongs to the server. */
    private static String head(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n", head.length() - 4) < 0) {
            int next = in.read();
            if (next < 0 || head.length() == HEAD_LIMIT) {
                throw new EOFException("the proxy closed the connection");
            }
            head.append((char) next);
        }
        return head.toString();
    }

    private static void check(String head) throws ProxyRefusal {
        Matcher matcher = STATUS.matcher(head);
        int status = matcher.matches() ? Integer.parseInt(matcher.group(1)) : 0;
        if (status / 100 != 2) {
            throw new ProxyRefusal(status);
        }
    }
}
