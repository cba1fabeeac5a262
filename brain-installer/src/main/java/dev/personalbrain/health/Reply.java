package dev.personalbrain.health;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;

/** The head of an HTTP/1 answer, read byte by byte from a small buffer; bounded in size and time. */
final class Reply {
    private static final int MAX_HEAD_BYTES = 64 * 1024;
    private static final int MAX_DRAINED_BYTES = 1 << 20;
    private static final int DRAIN_MILLIS = 200;

    private final Socket socket;
    private final InputStream in;
    private final Deadline deadline;
    private final byte[] buffer = new byte[4096];
    private int position;
    private int filled;
    private int headBytes;

    Reply(Socket socket, Deadline deadline) throws IOException {
        this.socket = socket;
        this.in = socket.getInputStream();
        this.deadline = deadline;
    }

    /** 200 to 999; what an application says before that (1xx) is passed over. */
    int status() throws IOException {
        int status = Status.of(line());
        while (status < 200) {
            skipHeaders();
            status = Status.of(line());
        }
        skipHeaders();
        return status;
    }

    /**
     * Takes in the body where it comes at once, so that no application logs a broken connection for each check. The verdict is known
     * by then: how this ends does not matter.
     */
    void drain() {
        try {
            socket.setSoTimeout(DRAIN_MILLIS);
            int drained = 0;
            for (int count = 0; count >= 0 && drained < MAX_DRAINED_BYTES; count = in.read(buffer)) {
                drained += count;
                deadline.millisLeft();
            }
        } catch (IOException e) {
            // The application keeps the connection open, or has cut it.
        }
    }

    private void skipHeaders() throws IOException {
        String line = line();
        while (!line.isEmpty()) {
            line = line();
        }
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder(80);
        for (int each = read(); each != '\n'; each = read()) {
            line.append((char) each);
        }
        int length = line.length();
        if (length > 0 && line.charAt(length - 1) == '\r') {
            line.setLength(length - 1);
        }
        return line.toString();
    }

    private int read() throws IOException {
        if (position == filled) {
            socket.setSoTimeout(deadline.millisLeft());
            filled = in.read(buffer);
            position = 0;
        }
        if (filled < 0) {
            throw new IOException("closes the connection before its answer is complete");
        }
        if (++headBytes > MAX_HEAD_BYTES) {
            throw new IOException("sends headers of more than " + MAX_HEAD_BYTES + " bytes");
        }
        return buffer[position++] & 0xff;
    }
}
