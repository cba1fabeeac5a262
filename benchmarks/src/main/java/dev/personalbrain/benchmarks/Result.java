package dev.personalbrain.benchmarks;

import java.util.Locale;

/**
 * One line of the table.
 *
 * @param ours with its unit
 * @param peer what it is compared with, with its unit
 * @param ratio ours / peer
 * @param goal the ratio to stay at or below; {@code NaN} where the line only informs
 */
record Result(String measure, String ours, String peer, double ratio, double goal) {
    static Result ofSeconds(String measure, double ours, double peer, double goal) {
        return new Result(measure, seconds(ours), seconds(peer), ours / peer, goal);
    }

    static Result ofBytes(String measure, long ours, long peer, double goal) {
        return new Result(measure, megabytes(ours), megabytes(peer), (double) ours / peer, goal);
    }

    static String seconds(double seconds) {
        return String.format(Locale.ROOT, "%.3f s", seconds);
    }

    static String megabytes(long bytes) {
        return String.format(Locale.ROOT, "%.2f MB", bytes / 1e6);
    }

    boolean isMet() {
        return Double.isNaN(goal) || ratio <= goal;
    }

    @Override
    public String toString() {
        String verdict = Double.isNaN(goal)
                ? ""
                : String.format(Locale.ROOT, "at most %.2f: %s", goal, isMet() ? "met" : "MISSED");
        return String.format(Locale.ROOT, "%-58s %12s %12s %7.3f  %s", measure, ours, peer, ratio, verdict);
    }
}
