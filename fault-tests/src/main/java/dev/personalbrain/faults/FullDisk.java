package dev.personalbrain.faults;

import dev.personalbrain.faults.Mount.Disk;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Something else fills the disk at a random moment of an upgrade. */
final class FullDisk implements Fault {
    private static final int TARGET = 6;
    private static final long LONGEST_MILLIS = 900;

    @Override
    public String name() {
        return "disk full at random moments";
    }

    @Override
    public void run(Ground ground, Tally tally) throws Exception {
        for (int i = 0; i < ground.fewer() * 2; i++) {
            long moment = ground.random().nextLong(LONGEST_MILLIS);
            tally.attempt("full after " + moment + " ms", () -> {
                try (Disk disk = Mount.disk(Files.createTempDirectory(ground.scratch(), "disk"), "64m")) {
                    upgrade(ground, disk.folder(), moment, tally);
                }
            });
        }
    }

    private static void upgrade(Ground ground, Path disk, long moment, Tally tally) throws Exception {
        Place place = ground.installed(new Place(disk.resolve("app")));
        place.put(ground.next(), ground.local());
        Running start = place.start(Map.of());
        boolean inTime = !start.endsWithin(moment);
        Path ballast = fill(disk.resolve("ballast"));
        Outcome outcome = start.end();
        tally.struck(inTime && outcome.code() != 0);
        if (outcome.code() != 0) {
            outcome.expectRefusal(TARGET, "");
        }
        place.expectWhole();
        Files.delete(ballast);
        place.run(Map.of()).expect(ground.next());
    }

    /** Leaves not a byte. */
    private static Path fill(Path ballast) throws IOException {
        try (OutputStream out = Files.newOutputStream(ballast)) {
            while (true) {
                out.write(new byte[4096]);
            }
        } catch (IOException full) {
            return ballast;
        }
    }
}
