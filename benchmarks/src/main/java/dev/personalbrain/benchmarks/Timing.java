package dev.personalbrain.benchmarks;

import java.util.Arrays;

/** Wall-clock times of repeated runs, in seconds; contenders take turns, so that noise meets all alike. */
public final class Timing {
    public interface Work {
        void run() throws Exception;
    }

    private Timing() {}

    public static double once(Work work) throws Exception {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e9;
    }

    public static double median(double[] seconds) {
        double[] sorted = seconds.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
