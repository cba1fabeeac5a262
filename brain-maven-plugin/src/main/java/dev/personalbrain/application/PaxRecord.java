package dev.personalbrain.application;

import java.nio.charset.StandardCharsets;
import org.apache.commons.compress.archivers.tar.TarConstants;

/** A record of a PAX extended header: {@code "30 path=…\n"}, where the number counts the whole record's bytes, itself included. */
final class PaxRecord {
    private PaxRecord() {}

    /** Of an entry's name; empty where the header has room for it. */
    static String path(String name) {
        return fits(name) ? "" : of("path", name);
    }

    /** Of what a symbolic link points to; empty where the header has room for it. */
    static String linkPath(String target) {
        return fits(target) ? "" : of("linkpath", target);
    }

    static String of(String key, String value) {
        String rest = " " + key + "=" + value + "\n";
        int length = bytes(rest);
        int total = length + digits(length);
        total = length + digits(total);
        return total + rest;
    }

    private static boolean fits(String value) {
        int bytes = bytes(value);
        return bytes == value.length() && bytes <= TarConstants.NAMELEN;
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    private static int digits(int number) {
        return Integer.toString(number).length();
    }
}
