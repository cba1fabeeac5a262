package dev.personalbrain.benchmarks;

import java.util.List;

/** One question that is answered with numbers. */
public interface Benchmark {
    /** How it is called on the command line. */
    String name();

    List<Result> run() throws Exception;
}
