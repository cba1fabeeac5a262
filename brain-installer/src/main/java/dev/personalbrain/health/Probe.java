package dev.personalbrain.health;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;

/**
 * Asks once. IPv4 comes first; IPv6 is for an application that listens there alone. Every status but 2xx counts as unwell, and a
 * redirect is not followed: it would ask somebody else.
 */
final class Probe {
    private static final byte[] IPV4 = {127, 0, 0, 1};
    private static final byte[] IPV6 = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1};

    private final Question question;
    private final Deadline deadline;

    Probe(Question question) {
        this.question = question;
        this.deadline = new Deadline(question.seconds());
    }

    void run() throws UnhealthyException {
        try (Socket socket = connect()) {
            socket.getOutputStream().write(request());
            Reply reply = new Reply(socket, deadline);
            int status = reply.status();
            if (status < 200 || status > 299) {
                throw new UnhealthyException(place() + " answers with the status " + status);
            }
            reply.drain();
        } catch (SocketTimeoutException e) {
            throw new UnhealthyException(place() + " does not answer within " + question.seconds() + " s", e);
        } catch (ConnectException e) {
            throw new UnhealthyException("nothing listens at " + place(), e);
        } catch (IOException e) {
            throw new UnhealthyException(place() + ": " + e.getMessage(), e);
        }
    }

    private Socket connect() throws IOException {
        try {
            return connect(IPV4);
        } catch (ConnectException e) {
            try {
                return connect(IPV6);
            } catch (IOException second) {
                e.addSuppressed(second);
                throw e;
            }
        }
    }

    private Socket connect(byte[] address) throws IOException {
        Socket socket = new Socket();
        try {
            socket.setTcpNoDelay(true);
            socket.connect(
                    new InetSocketAddress(InetAddress.getByAddress(address), question.port()), deadline.millisLeft());
            return socket;
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }

    private byte[] request() {
        String text = "GET " + question.path() + " HTTP/1.1\r\nHost: localhost:" + question.port()
                + "\r\nUser-Agent: brain-health\r\nAccept: */*\r\nConnection: close\r\n\r\n";
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private String place() {
        return "http://localhost:" + question.port() + question.path();
    }
}
