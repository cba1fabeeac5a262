package dev.personalbrain.faults;

import java.util.Map;

/** {@code kill -9} of the first start of a new release, wrapper, installer and application alike, at a random moment. */
final class KilledStarts implements Hazard {
    @Override
    public String name() {
        return "kill -9 at random moments";
    }

    @Override
    public void run(Ground ground, Tally tally) throws Exception {
        new Upgrades(ground, tally)
                .disturb(ground.kills(), ground.millisOfAnInstallation(), "ms", KilledStarts::killAfter);
    }

    private static boolean killAfter(Place place, long millis) throws Exception {
        Running start = place.start(Map.of());
        boolean inTime = !start.endsWithin(millis);
        start.kill();
        place.expectWhole();
        return inTime;
    }
}
