package dev.personalbrain.fetch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import javax.net.ssl.SSLSocketFactory;

/**
 * Encrypted sockets through a proxy. The JDK's own tunnels refuse Basic authentication unless a property says otherwise for the
 * whole JVM, and hide the proxy's answer in a message; so the plain socket underneath makes the tunnel itself.
 */
final class TunnelSockets extends SSLSocketFactory {
    private final SSLSocketFactory tls;
    private final ProxyServer proxy;

    TunnelSockets(SSLSocketFactory tls, ProxyServer proxy) {
        this.tls = tls;
        this.proxy = proxy;
    }

    /** What HttpsURLConnection asks for first: the way to the server, yet without encryption. */
    @Override
    public Socket createSocket() {
        return new TunnelSocket(proxy);
    }

    /** What it asks for next: encryption over that way. */
    @Override
    public Socket createSocket(Socket tunnel, String host, int port, boolean autoClose) throws IOException {
        return tls.createSocket(tunnel, host, port, autoClose);
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        throw onlyThroughTunnel();
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress local, int localPort) throws IOException {
        throw onlyThroughTunnel();
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        throw onlyThroughTunnel();
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort) throws IOException {
        throw onlyThroughTunnel();
    }

    @Override
    public String[] getDefaultCipherSuites() {
        return tls.getDefaultCipherSuites();
    }

    @Override
    public String[] getSupportedCipherSuites() {
        return tls.getSupportedCipherSuites();
    }

    private static IOException onlyThroughTunnel() {
        return new IOException("a connection past the proxy");
    }
}
