package dev.personalbrain.image.jib;

import dev.personalbrain.fetch.Fault;
import dev.personalbrain.fetch.SeenRequest;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.util.Optional;

/** One way of a registry to go wrong with one request. */
@FunctionalInterface
interface TestFault {
    /**
     * @param body of the request, not yet read
     * @param length of that body
     * @param content of the blob that is asked for
     * @return whether the connection goes on
     */
    boolean meet(SeenRequest request, InputStream body, int length, Optional<byte[]> content, Socket socket)
            throws IOException;

    /** @param headers each as {@code "Retry-After: 2"} */
    static TestFault status(int status, String... headers) {
        return of(Fault.status(status, headers));
    }

    static TestFault answer(TestAnswer answer) {
        return of((request, file, socket) -> {
            answer.write(socket.getOutputStream(), request.method().equals("HEAD"));
            return true;
        });
    }

    /** The whole request is read first. */
    static TestFault of(Fault fault) {
        return (request, body, length, content, socket) -> {
            body.readNBytes(length);
            return fault.answer(request, content, socket);
        };
    }

    /** Resets the connection when so many bytes of the request's body have arrived. */
    static TestFault resetWithin(int bytes) {
        return (request, body, length, content, socket) -> {
            body.readNBytes(Math.min(bytes, length));
            socket.setSoLinger(true, 0);
            return false;
        };
    }
}
