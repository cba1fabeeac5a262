package dev.personalbrain.faults;

import dev.personalbrain.disk.Disk;
import dev.personalbrain.disk.Mount;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Something else fills the disk at a random moment of an upgrade. */
final class FullDisk implements Hazard {
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
                    new Shortage(ground, disk.folder()).upgrade(new Filled(disk.folder(), moment), tally);
                }
            });
        }
    }

    /** @param moment when it is filled, in milliseconds */
    private record Filled(Path disk, long moment) implements Shortage.Limit {
        @Override
        public Outcome strike(Place place) throws Exception {
            allocate(disk.resolve("before"), disk.toFile().getUsableSpace() - ROOM);
            Running start = place.start(Map.of());
            start.endsWithin(moment);
            fill(ballast());
            return start.end();
        }

        @Override
        public void lift() throws IOException {
            Files.delete(ballast());
        }

        private Path ballast() {
            return disk.resolve("ballast");
        }
    }

    private static void allocate(Path file, long bytes) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            for (long written = 0; written + BLOCK <= bytes; written += BLOCK) {
                out.write(new byte[BLOCK]);
            }
        }
    }

    /** Leaves not a byte. */
    private static void fill(Path ballast) throws IOException {
        try (OutputStream out = Files.newOutputStream(ballast)) {
            fill(out, new byte[BLOCK]);
            fill(out, new byte[1]);
        }
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
