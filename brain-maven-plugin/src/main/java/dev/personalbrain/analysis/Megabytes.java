package dev.personalbrain.analysis;

import java.util.Locale;

/** Sizes for people, in units of a million bytes. */
public final class Megabytes {
    private Megabytes() {}

    /** {@code 12.3 MB}. */
    public static String of(long bytes) {
        return number(bytes) + " MB";
    }

    /** {@code 12.3}; two digits below one. */
    public static String number(long bytes) {
        return String.format(Locale.ROOT, bytes > 0 && bytes < 1_000_000 ? "%.2f" : "%.1f", bytes / 1e6);
    }
}
