package dev.personalbrain.packages;

import dev.personalbrain.binary.TestElf;
import dev.personalbrain.npm.Integrity;
import dev.personalbrain.npm.PackageName;
import dev.personalbrain.npm.TestTarball;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.jr.ob.JSON;

/** Builds a package: its tarball, and what a lock file says of it. */
final class TestPackage {
    final String name;
    final String version;
    final Map<String, Object> locked = new LinkedHashMap<>();
    private final Map<String, Object> manifest = new LinkedHashMap<>();
    private final TestTarball tarball = new TestTarball();
    private byte[] built;

    private TestPackage(String name, String version) {
        this.name = name;
        this.version = version;
        manifest.put("name", name);
        manifest.put("version", version);
    }

    static TestPackage of(String name) {
        return new TestPackage(name, "1.0.0");
    }

    static TestPackage of(String name, String version) {
        return new TestPackage(name, version);
    }

    TestPackage file(String path, String content) {
        tarball.file(path, content);
        return this;
    }

    TestPackage file(String path, byte[] content) {
        tarball.file(path, content);
        return this;
    }

    TestPackage file(String path, TestElf elf) {
        return file(path, elf.build());
    }

    TestPackage program(String path, String content) {
        tarball.program(path, content);
        return this;
    }

    /** Any entry, as an attacker would have it. */
    TestPackage entry(String name, char type) {
        tarball.entry(name, type, 0644, new byte[0]);
        return this;
    }

    /** Part of {@code package.json}. */
    TestPackage says(String field, Object value) {
        manifest.put(field, value);
        return this;
    }

    TestPackage script(String event, String command) {
        return says("scripts", Map.of(event, command));
    }

    /** Part of the lock file's entry. */
    TestPackage locked(String field, Object value) {
        locked.put(field, value);
        return this;
    }

    TestPackage on(String os, String cpu) {
        return locked("os", List.of(os)).locked("cpu", List.of(cpu)).locked("optional", true);
    }

    TestPackage bin(String program, String path) {
        return locked("bin", Map.of(program, path));
    }

    String id() {
        return name + "@" + version;
    }

    String path() {
        return new PackageName(name).tarballPath(version);
    }

    byte[] tarball() {
        if (built == null) {
            built = tarball.file("package.json", json(manifest)).gzip();
        }
        return built;
    }

    String integrity() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-512").digest(tarball());
            return Integrity.of(Integrity.Algorithm.SHA512, hash).toString();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static String json(Object value) {
        try {
            return JSON.std.asString(value);
        } catch (RuntimeException e) {
            throw new IllegalStateException(e);
        }
    }
}
