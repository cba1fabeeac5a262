package dev.personalbrain.faults;

import java.util.Map;

/** One release after the other at one place, in turns, each start disturbed and the next one left alone. */
final class Upgrades {
    private final Ground ground;
    private final Tally tally;

    Upgrades(Ground ground, Tally tally) {
        this.ground = ground;
        this.tally = tally;
    }

    /**
     * Expects the new release after each.
     *
     * @param longest the latest moment
     * @param unit of moments
     */
    void disturb(int times, long longest, String unit, Disturbance disturbance) throws Exception {
        Place place = ground.installed();
        for (int i = 0; i < times; i++) {
            long moment = ground.random().nextLong(longest);
            Release next = i % 2 == 0 ? ground.next() : ground.old();
            tally.attempt("after " + moment + " of " + longest + " " + unit, () -> {
                place.put(next);
                tally.struck(disturbance.strike(place, moment));
                place.run(Map.of()).expect(next);
                place.expectWhole();
            });
        }
    }

    /** What happens to a start. */
    interface Disturbance {
        /** Starts the application, and disturbs it at that moment; whether it came in time. */
        boolean strike(Place place, long moment) throws Exception;
    }
}
