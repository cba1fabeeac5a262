package dev.personalbrain.bun;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** The scripts of this package, which Bun runs. */
enum Scripts {
    /** Which files an application consists of. */
    GRAPH("graph.mjs"),
    /** Which names lead to something. */
    ENTRIES("entries.mjs"),
    /** Whether a native file loads. */
    LOAD("load.mjs");

    private final String resource;

    Scripts(String resource) {
        this.resource = resource;
    }

    /** Puts it into the folder. */
    Path write(Path folder) throws IOException {
        Path file = Files.createDirectories(folder).resolve(resource);
        try (InputStream in = Scripts.class.getResourceAsStream(resource)) {
            Files.write(file, in.readAllBytes());
        }
        return file;
    }
}
