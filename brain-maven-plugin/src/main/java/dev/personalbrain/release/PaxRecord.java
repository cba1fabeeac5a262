package dev.personalbrain.release;

import java.nio.charset.StandardCharsets;

/** A record of a PAX extended header: {@code "30 path=…\n"}, where the number counts the whole record, itself included. */
final class PaxRecord {
    private PaxRecord() {}

    static byte[] of(String key, String value) {
        String rest = " " + key + "=" + value + "\n";
        int length = rest.getBytes(StandardCharsets.UTF_8).length;
        int total = length + digits(length);
        total = length + digits(total);
        return (total + rest).getBytes(StandardCharsets.UTF_8);
    }

    private static int digits(int number) {
        return Integer.toString(number).length();
    }
}
