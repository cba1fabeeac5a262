package dev.personalbrain.bun;

import dev.personalbrain.fetch.Fault;
import dev.personalbrain.fetch.FaultyRepository;
import dev.personalbrain.npm.TestTarball;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.jr.ob.JSON;

/** As much of an npm registry as npm and Bun need to install packages of version 1.0.0 without a lock file. */
final class TestRegistry implements AutoCloseable {
    private static final int EVERY_ATTEMPT = 50;

    private final FaultyRepository server;

    private TestRegistry(FaultyRepository server) {
        this.server = server;
    }

    static TestRegistry start() throws IOException {
        return new TestRegistry(FaultyRepository.start());
    }

    String url() {
        return server.base().toString();
    }

    /** @param fields of its package.json beside name and version */
    TestRegistry publish(String name, Map<String, Object> fields) throws IOException {
        Map<String, Object> json = new LinkedHashMap<>(Map.of("name", name, "version", "1.0.0"));
        json.putAll(fields);
        byte[] tarball = new TestTarball()
                .file("package.json", JSON.std.asString(json))
                .file("index.js", "")
                .gzip();
        server.serve(tarball(name), tarball);
        json.put("dist", Map.of("tarball", url() + tarball(name)));
        Map<String, Object> document =
                Map.of("name", name, "dist-tags", Map.of("latest", "1.0.0"), "versions", Map.of("1.0.0", json));
        server.serve(name, JSON.std.asString(document).getBytes(StandardCharsets.UTF_8));
        return this;
    }

    /** Answers with HTTP 500 whenever the package's tarball is asked for. */
    void fail(String name) {
        server.failing(
                tarball(name),
                Collections.nCopies(EVERY_ATTEMPT, Fault.status(500)).toArray(Fault[]::new));
    }

    private static String tarball(String name) {
        return name + "/-/" + name + "-1.0.0.tgz";
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
