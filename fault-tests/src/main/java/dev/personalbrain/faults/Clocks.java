package dev.personalbrain.faults;

import dev.personalbrain.fetch.Fault;
import dev.personalbrain.fetch.FaultyRepository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/** What clocks do that are set. */
final class Clocks {
    private static final Duration YEAR = Duration.ofDays(365);
    private static final Duration HOURS = Duration.ofHours(5);

    /** Of {@link NetworkFault#PATIENCE}, which is two seconds. */
    private static final Duration SHORTEST = Duration.ofSeconds(1);

    private static final Duration LONGEST = Duration.ofSeconds(30);

    private Clocks() {}

    static List<Hazard> all() {
        return List.of(
                new NamedHazard("clock jumps back: files from the future", Clocks::filesFromTheFuture),
                new NamedHazard("clock jumps back a year after the installation", Clocks::yearEarlier),
                new NamedHazard("clock jumps back and forth while modules are fetched", Clocks::whileFetching));
    }

    private static void filesFromTheFuture(Ground ground) throws Exception {
        Place place = ground.installed();
        setTimes(place.folder());
        place.run(Map.of()).expect(ground.old());
        place.put(ground.next());
        setTimes(place.folder());
        place.run(Map.of()).expect(ground.next());
        place.expectInstalled();
    }

    private static void setTimes(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2049-01-01T00:00:00Z")));
            }
        }
    }

    private static void yearEarlier(Ground ground) throws Exception {
        Place place = ground.installed();
        FakeClock clock = FakeClock.make(ground.scratch());
        clock.set(YEAR.negated());
        run(place, clock, clock.environment(), ground.old());
        place.put(ground.next());
        run(place, clock, clock.environment(), ground.next());
        place.run(Map.of()).expect(ground.next());
        place.expectInstalled();
    }

    private static void run(Place place, FakeClock clock, Map<String, String> environment, Release release)
            throws Exception {
        Outcome outcome = place.start(clock.words(), environment).end();
        outcome.expect(release);
        clock.expectSeenBy(outcome);
    }

    /** Two time-outs each take as long as they should, although the clock is put back in the first one, and forward in the second. */
    private static void whileFetching(Ground ground) throws Exception {
        Place place = ground.installed();
        FakeClock clock = FakeClock.make(ground.scratch());
        List<Duration> waits = new CopyOnWriteArrayList<>();
        try (FaultyRepository server = ground.serve(FaultyRepository.start())) {
            server.failing(
                    ground.changed(),
                    meanwhile(() -> clock.set(HOURS.negated()), Fault.trickleHead(), waits),
                    meanwhile(() -> clock.set(HOURS), Fault.silence(), waits));
            place.put(ground.next(), server.base().toString());
            Map<String, String> environment = new HashMap<>(clock.environment());
            environment.putAll(NetworkFault.PATIENCE);
            run(place, clock, environment, ground.next());
        }
        place.expectInstalled();
        if (waits.size() != 2
                || waits.stream().anyMatch(wait -> wait.compareTo(SHORTEST) < 0 || wait.compareTo(LONGEST) > 0)) {
            throw new AssertionError("waited " + waits + " with a time-out of two seconds");
        }
    }

    /** Does something once the other side has begun to wait, and tells how long it went on with that. */
    private static Fault meanwhile(Work work, Fault fault, List<Duration> waits) {
        return (request, file, socket) -> {
            long begin = System.nanoTime();
            work.run();
            try {
                return fault.answer(request, file, socket);
            } finally {
                waits.add(Duration.ofNanos(System.nanoTime() - begin));
            }
        };
    }

    private interface Work {
        void run() throws IOException;
    }
}
