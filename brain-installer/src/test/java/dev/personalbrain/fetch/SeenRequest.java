package dev.personalbrain.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The head of a request as a server saw it.
 *
 * @param headers by lower-case name
 */
public record SeenRequest(String method, String path, Map<String, String> headers) {
    /** Empty where the client has gone. */
    public static Optional<SeenRequest> read(InputStream in) throws IOException {
        String first = line(in);
        if (first.isEmpty()) {
            return Optional.empty();
        }
        Map<String, String> headers = new TreeMap<>();
        for (String line = line(in); !line.isEmpty(); line = line(in)) {
            int colon = line.indexOf(':');
            headers.put(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).trim());
        }
        String[] words = first.split(" ");
        return Optional.of(new SeenRequest(words[0], words[1], headers));
    }

    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
    }

    /** 0 where no range was asked for. */
    int firstByte() {
        return header("Range")
                .map(range -> Integer.parseInt(range.replaceAll("[^0-9]", "")))
                .orElse(0);
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next >= 0 && next != '\n'; next = in.read()) {
            line.append((char) next);
        }
        return line.toString().stripTrailing();
    }
}
