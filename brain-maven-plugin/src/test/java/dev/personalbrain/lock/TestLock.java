package dev.personalbrain.lock;

import dev.personalbrain.platform.Platform;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The lock files among the test resources, and folders with written ones. */
final class TestLock {
    static final List<String> PROJECTS = List.of("libsql", "sharp", "mixed", "bundles");
    static final String INTEGRITY = "sha512-" + "A".repeat(86) + "==";

    private final Path folder;

    TestLock(Path folder) {
        this.folder = folder;
    }

    static Path project(String name) {
        return Path.of("src/test/resources/dev/personalbrain/lock", name).toAbsolutePath();
    }

    static Platform platform(String name) {
        return Platform.parse(name).orElseThrow();
    }

    TestLock file(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text.replace('\'', '"').replace("INTEGRITY", INTEGRITY));
        return this;
    }

    /** @param body of the object, with single quotes */
    TestLock packageJson(String body) throws IOException {
        return file("package.json", "{" + body + "}");
    }

    /** @param packages of the root and of all others */
    TestLock npm(String packages) throws IOException {
        return file("package-lock.json", "{'lockfileVersion': 3, 'packages': {" + packages + "}}");
    }

    /**
     * @param root what the project needs
     * @param packages a line for each
     */
    TestLock bun(String root, String packages) throws IOException {
        return file(
                "bun.lock",
                "{'lockfileVersion': 1, 'workspaces': {'': {" + root + "}}, 'packages': {" + packages + "}}");
    }

    LockedTree read() {
        return LockedTree.read(folder);
    }

    LockedTree read(String choice) {
        return LockedTree.read(folder, Optional.of(choice));
    }

    Selection select(String platform) {
        return read().select(platform(platform));
    }
}
