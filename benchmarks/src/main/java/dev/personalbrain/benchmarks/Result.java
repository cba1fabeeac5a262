package dev.personalbrain.benchmarks;

import java.util.Locale;

/**
 * One line of the table.
 *
 * @param ours with its unit
 * @param peer what it is compared with, with its unit
 * @param ratio ours / peer
 * @param goal the ratio to stay at or below; {@code NaN} where there is none
 * @param judged whether the benchmark fails where the goal is missed
 */
public record Result(String measure, String ours, String peer, double ratio, double goal, boolean judged) {
    public static Result ofSeconds(String measure, double ours, double peer, double goal) {
        return new Result(measure, seconds(ours), seconds(peer), ours / peer, goal, true);
    }

    public static Result ofBytes(String measure, long ours, long peer, double goal) {
        double ratio = ours == peer ? 1 : (double) ours / peer;
        return new Result(measure, bytes(ours), bytes(peer), ratio, goal, true);
    }

    /** The same line, whose goal is only shown. */
    public Result notJudged() {
        return new Result(measure, ours, peer, ratio, goal, false);
    }

    private static String seconds(double seconds) {
        return String.format(Locale.ROOT, "%.3f s", seconds);
    }

    private static String bytes(long bytes) {
        return bytes < 1_000_000
                ? String.format(Locale.ROOT, "%.3f kB", bytes / 1e3)
                : String.format(Locale.ROOT, "%.2f MB", bytes / 1e6);
    }

    boolean isMet() {
        return Double.isNaN(goal) || ratio <= goal;
    }

    boolean isFailure() {
        return judged && !isMet();
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%-74s %12s %12s %7.3f  %s", measure, ours, peer, ratio, verdict());
    }

    private String verdict() {
        if (Double.isNaN(goal)) {
            return "";
        }
        String limit = String.format(Locale.ROOT, "at most %." + (goal < 0.01 ? 3 : 2) + "f: ", goal);
        return limit + (isMet() ? "met" : "MISSED") + (judged ? "" : ", not judged");
    }
}
