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
        Place place = ground.installed();
        long longest = ground.millisOfAnInstallation();
        Release from = ground.old();
        Release to = ground.next();
        for (int kill = 0; kill < ground.kills(); kill++) {
            long moment = ground.random().nextLong(longest);
            Release next = to;
            tally.attempt("killed after " + moment + " ms", () -> {
                place.put(next);
                Running start = place.start(Map.of());
                tally.struck(!start.endsWithin(moment));
                start.kill();
                place.expectWhole();
                place.run(Map.of()).expect(next);
                place.expectWhole();
            });
            to = from;
            from = next;
        }
    }
}
