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
 * @param repository with the modules of both releases, in the layout of a Maven repository
 * @param old the release that is there
 * @param next the one that is to replace it
 * @param random of a seed that is printed
 * @param kills how often those faults strike that come at random moments
 */
record Ground(Path scratch, Path repository, Release old, Release next, Random random, int kills) {

    /** An empty folder. */
    Place place() throws IOException {
        return new Place(Files.createTempDirectory(scratch, "place").resolve("app"));
    }

    /** A place where the old release is installed and has run. */
    Place installed() throws Exception {
        return installed(place());
    }

    Place installed(Place place) throws Exception {
        place.put(old, local());
        place.run(Map.of()).expect(old);
        return place;
    }

    /** The folder with the modules, as a source that has no faults. */
    String local() {
        return repository.toUri().toString();
    }

    /** A server with the modules of the next release. */
    FaultyRepository serve(FaultyRepository server) throws IOException {
        for (String path : next.paths()) {
            server.serve(path, Files.readAllBytes(repository.resolve(path)));
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

    /** How often a fault is tried that takes longer than a kill. */
    int fewer() {
        return Math.max(1, kills / 10);
    }
}
