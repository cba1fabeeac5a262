package dev.personalbrain.benchmarks.image;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.LongConsumer;

/** Passes the body of an HTTP/1.1 message on as it arrives, and tells how many bytes of content have passed, without their framing. */
final class HttpBody {
    private static final int BUFFER = 64 * 1024;

    private final InputStream in;
    private final OutputStream out;
    private final LongConsumer counter;

    HttpBody(InputStream in, OutputStream out, LongConsumer counter) {
        this.in = in;
        this.out = out;
        this.counter = counter;
    }

    void ofRequest(HttpHead request) throws IOException {
        if (request.isChunked()) {
            chunks();
        } else {
            content(Math.max(0, request.contentLength()));
        }
    }

    /** @return whether another answer can follow on this connection */
    boolean ofAnswer(HttpHead answer, String method) throws IOException {
        if (method.equals("HEAD") || answer.status() == 204 || answer.status() == 304) {
            return true;
        }
        if (answer.isChunked()) {
            chunks();
        } else if (answer.contentLength() >= 0) {
            content(answer.contentLength());
        } else {
            rest();
            return false;
        }
        return true;
    }

    private void chunks() throws IOException {
        for (long size = chunk(); size > 0; size = chunk()) {
            content(size);
            line();
        }
        for (String trailer = line(); !trailer.isEmpty(); trailer = line()) {
            // passed on by reading it
        }
    }

    private long chunk() throws IOException {
        return Long.parseLong(line().split(";", 2)[0].strip(), 16);
    }

    private String line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int each = in.read(); each != '\n'; each = in.read()) {
            if (each < 0) {
                throw new EOFException("a body ends within a chunk");
            }
            line.write(each);
        }
        line.write('\n');
        line.writeTo(out);
        out.flush();
        return line.toString(StandardCharsets.ISO_8859_1).strip();
    }

    private void content(long length) throws IOException {
        byte[] buffer = new byte[BUFFER];
        for (long left = length; left > 0; ) {
            int count = in.read(buffer, 0, (int) Math.min(BUFFER, left));
            if (count < 0) {
                throw new EOFException("a body ends " + left + " bytes too early");
            }
            pass(buffer, count);
            left -= count;
        }
    }

    private void rest() throws IOException {
        byte[] buffer = new byte[BUFFER];
        for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
            pass(buffer, count);
        }
    }

    private void pass(byte[] buffer, int count) throws IOException {
        out.write(buffer, 0, count);
        out.flush();
        counter.accept(count);
    }
}
