package dev.personalbrain.benchmarks.image;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All scenarios, all tools, round by round: tools take turns, and who is first changes, so that noise meets all alike. */
final class Race {
    private final List<Contender> contenders;
    private final int rounds;
    private final Map<Tool, Measurements> measurements = new LinkedHashMap<>();

    Race(List<Contender> contenders, int rounds) {
        this.contenders = List.copyOf(contenders);
        this.rounds = rounds;
    }

    Map<Tool, Measurements> run() throws Exception {
        for (Contender contender : contenders) {
            measurements.put(contender.tool(), new Measurements());
            System.err.println("image: " + contender.tool().name() + ": first push");
            contender.prepare();
        }
        for (int round = 1; round <= rounds; round++) {
            run(round);
        }
        return measurements;
    }

    private void run(int round) throws Exception {
        List<Contender> order = new ArrayList<>(contenders);
        if (round % 2 == 0) {
            Collections.reverse(order);
        }
        for (Scenario scenario : Scenario.values()) {
            for (Contender contender : order) {
                if (round <= contender.tool().rounds()) {
                    System.err.println("image: round " + round + ", " + scenario.title() + ": "
                            + contender.tool().name());
                    measurements.get(contender.tool()).add(scenario, contender.run(scenario, round));
                }
            }
        }
    }
}
