package dev.personalbrain.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * The machine loses its power at a random moment of an upgrade. What a program has written, and not asked the system to keep, may be cut
 * off: some of it is. {@code strace} tells what that is. Names of files are taken to be on the disk.
 */
final class PowerLoss implements Hazard {
    @Override
    public String name() {
        return "power loss at random moments";
    }

    @Override
    public void run(Ground ground, Tally tally) throws Exception {
        new Upgrades(ground, tally)
                .disturb(
                        ground.fewer() * 2,
                        callsOfAnUpgrade(ground),
                        "bytes of strace",
                        (place, moment) -> loseAfter(moment, ground, place));
    }

    /** How many bytes strace writes of it. */
    private static long callsOfAnUpgrade(Ground ground) throws Exception {
        Place place = ground.installed();
        place.put(ground.next());
        Path log = Files.createTempFile(ground.scratch(), "calls", ".txt");
        traced(place, log).end().expect(ground.next());
        return Files.size(log);
    }

    private static boolean loseAfter(long moment, Ground ground, Place place) throws Exception {
        Path log = Files.createTempFile(ground.scratch(), "calls", ".txt");
        Running start = traced(place, log);
        while (Files.size(log) < moment && !start.endsWithin(1)) {
            continue;
        }
        start.kill();
        List<Path> unsaved = SystemCalls.read(log).unsaved(place.folder());
        for (Path file : unsaved) {
            if (ground.random().nextBoolean()) {
                cut(file);
            }
        }
        return !unsaved.isEmpty();
    }

    private static Running traced(Place place, Path log) throws IOException {
        return place.start(
                List.of("strace", "-f", "-y", "-qq", "-s", "0", "-e", "trace=" + SystemCalls.TRACED, "-o", log.toString()),
                Map.of());
    }

    /** In the middle: a file's length comes to the disk before its content, or the other way round. */
    private static void cut(Path file) throws Exception {
        byte[] content = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(content, content.length / 2));
    }
}
