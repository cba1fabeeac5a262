package dev.personalbrain.faults;

import dev.personalbrain.disk.QuotaDisk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The quota of the application's folder is used up at some point of an upgrade, on a disk with room enough. Every second point is a random
 * one, the others come closer and closer to the one where it is just enough: there the new set is brought into place.
 */
final class Quota implements Hazard {
    /** What names take, more than enough. */
    private static final long NAMES = 256 << 10;

    @Override
    public String name() {
        return "quota reached at random points";
    }

    @Override
    public void run(Ground ground, Tally tally) throws Exception {
        long tooSmall = 0;
        long enough = bytesOfAnInstallation(ground) + NAMES;
        for (int i = 0; i < ground.fewer() * 2; i++) {
            long left = i % 2 == 0 ? ground.random().nextLong(enough) : (tooSmall + enough) / 2;
            if (strikes(ground, left, tally)) {
                tooSmall = Math.max(tooSmall, left);
            } else {
                enough = Math.min(enough, left);
            }
        }
    }

    private static boolean strikes(Ground ground, long left, Tally tally) {
        int before = tally.struck();
        tally.attempt("a quota of " + left + " more bytes", () -> {
            try (QuotaDisk disk = QuotaDisk.mount(Files.createTempDirectory(ground.scratch(), "quota"))) {
                new Shortage(ground, disk.folder()).upgrade(new Left(disk, left), tally);
            }
        });
        return tally.struck() > before;
    }

    /** Until the old set goes: what is fetched, and all that is made of it and of the old set. */
    private static long bytesOfAnInstallation(Ground ground) throws Exception {
        Path modules = ground.installed().folder().resolve(ground.kind().modules());
        try (Stream<Path> files = Files.walk(modules)) {
            return Files.size(ground.next().vendor().resolve(ground.changed()))
                    + files.mapToLong(file -> file.toFile().length()).sum();
        }
    }

    /** @param bytes that may be written yet */
    private record Left(QuotaDisk disk, long bytes) implements Shortage.Limit {
        @Override
        public Outcome strike(Place place) throws Exception {
            disk.leave(bytes);
            Outcome outcome = place.run(Map.of("LC_ALL", "C.UTF-8"));
            if (outcome.code() != 0 && !String.join("\n", outcome.err()).toLowerCase(Locale.ROOT).contains("quota")) {
                throw new AssertionError("not the quota: " + outcome);
            }
            return outcome;
        }

        @Override
        public void lift() throws IOException, InterruptedException {
            disk.lift();
        }
    }
}
