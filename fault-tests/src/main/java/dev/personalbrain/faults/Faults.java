package dev.personalbrain.faults;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** All faults there are, one after another. */
final class Faults {
    private Faults() {}

    static List<Fault> all() {
        return Stream.of(
                        List.of(new KilledStarts(), new PowerLoss(), new FullDisk(), new ReadOnlyDisk()),
                        NetworkFaults.all(),
                        Concurrency.all(),
                        Hostility.all())
                .flatMap(List::stream)
                .toList();
    }

    /** @param words only faults whose names contain one of these; all of them where there is none */
    static List<Fault> named(List<String> words) {
        return all().stream()
                .filter(fault -> words.isEmpty() || words.stream().anyMatch(fault.name()::contains))
                .toList();
    }

    static List<Tally> run(List<Fault> faults, Ground ground) {
        List<Tally> tallies = new ArrayList<>();
        for (Fault fault : faults) {
            Tally tally = new Tally(fault.name());
            try {
                fault.run(ground, tally);
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

    /** @param sources of the application */
    static Ground ground(List<String> maven, Path sources, Path repository, Path scratch, long seed, int kills)
            throws Exception {
        Releases releases = new Releases(maven, scratch);
        return new Ground(
                scratch,
                repository,
                releases.make(sources, "1", "1.5.7-25"),
                releases.make(sources, "2", "1.5.7-28"),
                new java.util.Random(seed),
                kills);
    }
}
