package dev.personalbrain.health;

import java.io.IOException;

/** The first line of an HTTP/1 answer (RFC 9112, 4): {@code HTTP/1.1 200 OK}. */
final class Status {
    private static final String VERSION = "HTTP/1.";
    private static final int CODE = "HTTP/1.1 ".length();
    private static final int SHOWN = 60;

    private Status() {}

    /** 100 to 999. */
    static int of(String line) throws IOException {
        int end = CODE + 3;
        boolean complete = line.length() == end || line.length() > end && line.charAt(end) == ' ';
        if (!complete || !line.startsWith(VERSION) || line.charAt(CODE - 1) != ' ') {
            throw notHttp(line);
        }
        int code = 0;
        for (int i = CODE; i < end; i++) {
            int digit = line.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                throw notHttp(line);
            }
            code = 10 * code + digit;
        }
        if (code < 100) {
            throw notHttp(line);
        }
        return code;
    }

    private static IOException notHttp(String line) {
        StringBuilder shown = new StringBuilder();
        for (int i = 0; i < Math.min(line.length(), SHOWN); i++) {
            char each = line.charAt(i);
            shown.append(each < ' ' || each > '~' ? '?' : each);
        }
        return new IOException("answers with something other than HTTP: '" + shown + "'");
    }
}
