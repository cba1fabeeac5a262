package dev.personalbrain.benchmarks.image;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The head of an HTTP/1.1 message (RFC 9112): its first line and its fields.
 *
 * @param bytes as they came, with the empty line behind
 * @param start the three words of the first line
 * @param fields names in lower case
 */
record HttpHead(byte[] bytes, List<String> start, Map<String, String> fields) {
    private static final int MAX_BYTES = 64 * 1024;

    /** Empty where the other side has closed the connection, or begins with something else, as encryption does. */
    static Optional<HttpHead> read(InputStream in) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int each = in.read(); each >= 0; each = in.read()) {
            bytes.write(each);
            if (bytes.size() == 1 && !Character.isLetter(each)) {
                return Optional.empty();
            }
            if (each == '\n' && endsWithEmptyLine(bytes)) {
                return Optional.of(parse(bytes.toByteArray()));
            }
            if (bytes.size() > MAX_BYTES) {
                throw new IOException("a head of more than " + MAX_BYTES + " bytes");
            }
        }
        return Optional.empty();
    }

    private static boolean endsWithEmptyLine(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n");
    }

    private static HttpHead parse(byte[] bytes) {
        List<String> lines =
                new String(bytes, StandardCharsets.ISO_8859_1).lines().toList();
        Map<String, String> fields = new HashMap<>();
        for (String line : lines.subList(1, lines.size() - 1)) {
            int colon = line.indexOf(':');
            fields.put(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip());
        }
        return new HttpHead(bytes, List.of(lines.get(0).split(" ", 3)), fields);
    }

    /** Of a request. */
    String method() {
        return start.get(0);
    }

    /** Of a request. */
    String path() {
        return start.get(1);
    }

    /** Of an answer. */
    int status() {
        return Integer.parseInt(start.get(1));
    }

    boolean isChunked() {
        return fields.getOrDefault("transfer-encoding", "").equalsIgnoreCase("chunked");
    }

    boolean expectsContinue() {
        return fields.containsKey("expect");
    }

    /** -1 where it is not said. */
    long contentLength() {
        return Long.parseLong(fields.getOrDefault("content-length", "-1"));
    }
}
