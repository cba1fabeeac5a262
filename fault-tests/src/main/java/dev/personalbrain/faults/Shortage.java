package dev.personalbrain.faults;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/**
 * An upgrade on a disk where the room ends: one line says which folder it is, the old set stays or the new one is complete, and with more
 * room the next start succeeds.
 */
record Shortage(Ground ground, Path disk) {
    private static final int TARGET = 6;

    void upgrade(Limit limit, Tally tally) throws Exception {
        Place place = ground.installed(new Place(disk.resolve("app"), ground.kind()));
        place.put(ground.next());
        Outcome outcome = limit.strike(place);
        tally.struck(outcome.code() != 0);
        if (outcome.code() != 0) {
            outcome.expectRefusal(TARGET, place.folder().toString());
        }
        place.expectInstalled();
        limit.lift();
        place.run(Map.of()).expect(ground.next());
        place.expectInstalled();
    }

    /** Of what may be written. */
    interface Limit {
        /** Starts the application, which meets the limit if it writes enough. */
        Outcome strike(Place place) throws Exception;

        void lift() throws IOException, InterruptedException;
    }
}
