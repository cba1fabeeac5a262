package dev.personalbrain.benchmarks.image;

import dev.personalbrain.benchmarks.Timing;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** All runs of one tool. */
final class Measurements {
    private final Map<Scenario, List<Measurement>> runs = new EnumMap<>(Scenario.class);

    void add(Scenario scenario, Measurement run) {
        runs.computeIfAbsent(scenario, each -> new ArrayList<>()).add(run);
    }

    /** Median of wall-clock seconds. */
    double seconds(Scenario scenario) {
        return Timing.median(runs.get(scenario).stream()
                .mapToDouble(Measurement::seconds)
                .toArray());
    }

    /** The most that a run sent. */
    long uploaded(Scenario scenario) {
        return runs.get(scenario).stream()
                .mapToLong(Measurement::uploaded)
                .max()
                .orElseThrow();
    }

    /** The most that a run fetched. */
    long downloaded(Scenario scenario) {
        return runs.get(scenario).stream()
                .mapToLong(Measurement::downloaded)
                .max()
                .orElseThrow();
    }
}
