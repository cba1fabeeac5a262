package dev.personalbrain.cli;

import java.util.Locale;

/** Numbers as people read them. */
final class Amount {
    private Amount() {}

    /** {@code 12.3 MB}; MB = 10^6 bytes. */
    static String megabytes(long bytes) {
        return String.format(Locale.ROOT, "%.1f MB", bytes / 1e6);
    }

    /** {@code 3.2 s}. */
    static String seconds(long nanos) {
        return String.format(Locale.ROOT, "%.1f s", nanos / 1e9);
    }

    /** {@code 1 module}, {@code 2 modules}. */
    static String of(int count, String thing) {
        return count + " " + thing + (count == 1 ? "" : "s");
    }
}
