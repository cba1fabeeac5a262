package dev.personalbrain.faults;

import dev.personalbrain.faults.Mount.Disk;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Something else fills the disk at a random moment of an upgrade. */
final class FullDisk implements Hazard {
    private static final int TARGET = 6;
    private static final int BLOCK = 1 << 20;

    /** What is left at the start: enough to begin with, and soon filled. */
    private static final long ROOM = 24L << 20;

    @Override
    public String name() {
        return "disk full at random moments";
    }

    @Override
    public void run(Ground ground, Tally tally) throws Exception {
        long longest = ground.millisOfAnInstallation();
        for (int i = 0; i < ground.fewer() * 2; i++) {
            long moment = ground.random().nextLong(longest);
            tally.attempt("full after " + moment + " ms", () -> {
                try (Disk disk = Mount.disk(Files.createTempDirectory(ground.scratch(), "disk"), "400m")) {
                    upgrade(ground, disk.folder(), moment, tally);
                }
            });
        }
    }

    private static void upgrade(Ground ground, Path disk, long moment, Tally tally) throws Exception {
        Place place = ground.installed(new Place(disk.resolve("app"), ground.kind()));
        place.put(ground.next());
        allocate(disk.resolve("before"), disk.toFile().getUsableSpace() - ROOM);
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

    private static void allocate(Path file, long bytes) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            for (long written = 0; written + BLOCK <= bytes; written += BLOCK) {
                out.write(new byte[BLOCK]);
            }
        }
    }

    /** Leaves not a byte. */
    private static Path fill(Path ballast) throws IOException {
        try (OutputStream out = Files.newOutputStream(ballast)) {
            fill(out, new byte[BLOCK]);
            fill(out, new byte[1]);
        }
        return ballast;
    }

    /** Until no such block fits any more. */
    private static void fill(OutputStream out, byte[] block) {
        boolean fits = true;
        while (fits) {
            try {
                out.write(block);
            } catch (IOException full) {
                fits = false;
            }
        }
    }
}
