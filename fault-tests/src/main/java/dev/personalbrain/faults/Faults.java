package dev.personalbrain.faults;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** All faults there are, one after another. */
final class Faults {
    private Faults() {}

    static List<Hazard> all() {
        return Stream.of(
                        List.of(new KilledStarts(), new PowerLoss(), new FullDisk(), new Quota(), new ReadOnlyDisk()),
                        NetworkFaults.all(),
                        Concurrency.all(),
                        Clocks.all(),
                        Signals.all(),
                        Hostility.all())
                .flatMap(List::stream)
                .toList();
    }

    /** @param words only faults whose names contain one of these; all of them where there is none */
    static List<Hazard> named(List<String> words) {
        return all().stream()
                .filter(fault -> words.isEmpty() || words.stream().anyMatch(fault.name()::contains))
                .toList();
    }

    static List<Tally> run(List<Hazard> hazards, Ground ground) {
        List<Tally> tallies = new ArrayList<>();
        for (Hazard hazard : hazards) {
            Tally tally = new Tally(ground.kind().title() + ", " + hazard.name());
            try {
                hazard.run(ground, tally);
            } catch (Exception e) {
                tally.attempt("could not be tried", () -> {
                    throw e;
                });
            }
            System.err.println(FaultTable.line(tally));
            tallies.add(tally);
        }
        return tallies;
    }

    static Ground ground(Releases releases, Kind kind, Path scratch, long seed, int kills) throws Exception {
        return new Ground(
                scratch,
                kind,
                releases.make(kind, kind.oldVersion()),
                releases.make(kind, kind.nextVersion()),
                new Random(seed),
                kills);
    }
}
