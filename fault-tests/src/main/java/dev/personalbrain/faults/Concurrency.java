package dev.personalbrain.faults;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What happens at the same time. */
final class Concurrency {
    private static final int STARTS = 20;

    private Concurrency() {}

    static List<Hazard> all() {
        return List.of(
                new NamedHazard("20 starts at once in one folder", Concurrency::manyStarts),
                new NamedHazard("two releases in one parent folder", Concurrency::neighbours),
                new NamedHazard("new release unpacked while the old one runs", Concurrency::upgradeWhileRunning));
    }

    private static void manyStarts(Ground ground) throws Exception {
        Place place = ground.place();
        place.put(ground.next());
        List<Running> starts = new ArrayList<>();
        for (int i = 0; i < STARTS; i++) {
            starts.add(place.start(Map.of()));
        }
        for (Running start : starts) {
            start.end().expect(ground.next());
        }
        place.expectWhole();
    }

    private static void neighbours(Ground ground) throws Exception {
        Path parent = Files.createTempDirectory(ground.scratch(), "parent");
        Place one = new Place(parent.resolve("one"), ground.kind());
        Place two = new Place(parent.resolve("two"), ground.kind());
        one.put(ground.old());
        two.put(ground.next());
        Running first = one.start(Map.of());
        Running second = two.start(Map.of());
        first.end().expect(ground.old());
        second.end().expect(ground.next());
        one.expectWhole();
        two.expectWhole();
    }

    /** The running one loads a library only afterwards. */
    private static void upgradeWhileRunning(Ground ground) throws Exception {
        Place place = ground.installed();
        Running running = place.start(List.of(), Map.of(), "wait");
        running.awaitOutput("waiting");
        place.put(ground.next());
        running.say("go on\n");
        running.end().expect(ground.old());
        place.run(Map.of()).expect(ground.next());
        if (Files.exists(place.folder().resolve("." + ground.kind().modules() + ".old"))) {
            throw new AssertionError("the old set is still there");
        }
    }
}
