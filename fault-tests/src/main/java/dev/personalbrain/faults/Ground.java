package dev.personalbrain.faults;

import dev.personalbrain.fetch.FaultyRepository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;

/**
 * What every fault has to work with.
 *
 * @param scratch a folder for places; removed afterwards
 * @param kind of the application
 * @param old the release that is there
 * @param next the one that is to replace it
 * @param random of a seed that is printed
 * @param kills how often those faults strike that come at random moments
 */
record Ground(Path scratch, Kind kind, Release old, Release next, Random random, int kills) {

    /** An empty folder. */
    Place place() throws IOException {
        return new Place(Files.createTempDirectory(scratch, "place").resolve("app"), kind);
    }

    /** A place where the old release is installed and has run. */
    Place installed() throws Exception {
        return installed(place());
    }

    Place installed(Place place) throws Exception {
        place.put(old);
        place.run(Map.of()).expect(old);
        return place;
    }

    /** A server with the modules of the next release. */
    FaultyRepository serve(FaultyRepository server) throws IOException {
        for (String path : next.paths()) {
            server.serve(path, Files.readAllBytes(next.vendor().resolve(path)));
        }
        return server;
    }

    /** The path of the module that the two releases have in different versions. */
    String changed() {
        return next.paths().stream()
                .filter(path -> !old.paths().contains(path))
                .findFirst()
                .orElseThrow();
    }

    /** How long a start takes that installs. */
    long millisOfAnInstallation() throws Exception {
        Place place = place();
        place.put(next);
        long begin = System.nanoTime();
        place.run(Map.of()).expect(next);
        return (System.nanoTime() - begin) / 1_000_000;
    }

    /** How often a fault is tried that takes longer than a kill. */
    int fewer() {
        return Math.max(1, kills / 10);
    }
}
