package dev.personalbrain.fetch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** One way of a server to answer one request. */
@FunctionalInterface
public interface Fault {
    /**
     * @param file what is served at that path
     * @return whether the connection goes on
     */
    boolean answer(SeenRequest request, Optional<byte[]> file, Socket socket) throws IOException;

    /** 200, or 206 where a range was asked for, or 404. */
    static Fault none() {
        return (request, file, socket) -> {
            if (file.isEmpty()) {
                return status(404).answer(request, file, socket);
            }
            byte[] bytes = file.get();
            int first = request.firstByte();
            String range = first == 0
                    ? ""
                    : "Content-Range: bytes " + first + "-" + (bytes.length - 1) + "/" + bytes.length + "\r\n";
            byte[] rest = Arrays.copyOfRange(bytes, first, bytes.length);
            return send(socket, head(first == 0 ? 200 : 206, range, rest.length), rest, true);
        };
    }

    /** @param headers each as {@code "Retry-After: 2"} */
    static Fault status(int status, String... headers) {
        String lines = Arrays.stream(headers).map(header -> header + "\r\n").reduce("", String::concat);
        return (request, file, socket) ->
                send(socket, head(status, lines, 5), "sorry".getBytes(StandardCharsets.UTF_8), true);
    }

    static Fault redirect(String location) {
        return status(302, "Location: " + location);
    }

    /** Claims the whole length and closes after so many bytes. */
    static Fault truncatedAfter(int bytes) {
        return (request, file, socket) -> {
            int first = request.firstByte();
            byte[] whole = file.orElseThrow();
            String range = first == 0
                    ? ""
                    : "Content-Range: bytes " + first + "-" + (whole.length - 1) + "/" + whole.length + "\r\n";
            String head = head(first == 0 ? 200 : 206, range, whole.length - first);
            return send(socket, head, Arrays.copyOfRange(whole, first, first + bytes), false);
        };
    }

    /** As {@link #truncatedAfter}, with a TCP reset in place of an orderly end. */
    static Fault resetAfter(int bytes) {
        return (request, file, socket) -> {
            truncatedAfter(bytes).answer(request, file, socket);
            socket.setSoLinger(true, 0);
            return false;
        };
    }

    /** Whatever was asked for, the whole file with 200. */
    static Fault ignoringRange() {
        return (request, file, socket) ->
                send(socket, head(200, "", file.orElseThrow().length), file.orElseThrow(), true);
    }

    /** The right length, every byte another one. */
    static Fault otherBytes() {
        return (request, file, socket) -> {
            byte[] other = file.orElseThrow().clone();
            for (int i = 0; i < other.length; i++) {
                other[i] ^= 0x55;
            }
            return none().answer(request, Optional.of(other), socket);
        };
    }

    /** Another file altogether. */
    static Fault body(byte[] bytes) {
        return (request, file, socket) -> send(socket, head(200, "", bytes.length), bytes, true);
    }

    /** In chunks, without a length. */
    static Fault chunked(byte[] bytes) {
        return (request, file, socket) -> {
            socket.getOutputStream()
                    .write(("HTTP/1.1 200 X\r\nTransfer-Encoding: chunked\r\n\r\n" + Integer.toHexString(bytes.length)
                                    + "\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            return send(socket, "", bytes, true) && send(socket, "\r\n0\r\n\r\n", new byte[0], true);
        };
    }

    /** Never a byte, until the client gives up. */
    static Fault silence() {
        return (request, file, socket) -> socket.getInputStream().read() >= 0;
    }

    /** An orderly head, then byte by byte, until the client gives up. */
    static Fault trickle() {
        return (request, file, socket) -> {
            send(socket, head(200, "", file.orElseThrow().length), new byte[0], true);
            for (byte next : file.orElseThrow()) {
                send(socket, "", new byte[] {next}, true);
                pause();
            }
            return true;
        };
    }

    /** Byte by byte from the head's first one on, until the client gives up. */
    static Fault trickleHead() {
        return (request, file, socket) -> {
            send(socket, "HTTP/1.1 200 X\r\nX-Endless: ", new byte[0], true);
            while (!socket.isClosed()) {
                send(socket, "x", new byte[0], true);
                pause();
            }
            return false;
        };
    }

    /** What is no HTTP at all. */
    static Fault garbage() {
        return (request, file, socket) -> send(socket, "\u0016\u0003\u0001 no HTTP here\r\n", new byte[0], false);
    }

    private static void pause() throws IOException {
        try {
            Thread.sleep(1);
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    private static String head(int status, String headers, int length) {
        return "HTTP/1.1 " + status + " X\r\n" + headers + "Content-Length: " + length + "\r\n\r\n";
    }

    /** In one piece, as servers do with short bodies. */
    private static boolean send(Socket socket, String head, byte[] body, boolean goOn) throws IOException {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        whole.writeBytes(head.getBytes(StandardCharsets.ISO_8859_1));
        whole.writeBytes(body);
        socket.getOutputStream().write(whole.toByteArray());
        return goOn;
    }
}
