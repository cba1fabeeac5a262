package dev.personalbrain.lock.npmrc;

import dev.personalbrain.fetch.FetchSettings;
import dev.personalbrain.lock.Conditions;
import dev.personalbrain.lock.LockedPackage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/** A project, a home and a machine with npm's configuration. */
final class TestNpm {
    final Map<String, String> environment = new HashMap<>();
    Optional<String> own = Optional.empty();
    Optional<String> machine = Optional.empty();
    private final Path folder;

    TestNpm(Path folder) throws IOException {
        this.folder = folder;
        Files.createDirectories(home());
        Files.createDirectories(project());
    }

    Path home() {
        return folder.resolve("home");
    }

    Path project() {
        return folder.resolve("project");
    }

    TestNpm project(String npmrc) throws IOException {
        Files.writeString(project().resolve(".npmrc"), npmrc);
        return this;
    }

    TestNpm user(String npmrc) throws IOException {
        Files.writeString(home().resolve(".npmrc"), npmrc);
        return this;
    }

    /** Node in a folder of its own, with the configuration for all users beside it. */
    TestNpm global(String npmrc) throws IOException {
        Path prefix = folder.resolve("prefix");
        Files.createDirectories(prefix.resolve("bin"));
        Files.createDirectories(prefix.resolve("etc"));
        Files.writeString(prefix.resolve("bin/node"), "");
        Files.writeString(prefix.resolve("etc/npmrc"), npmrc);
        return with("PATH", prefix.resolve("bin").toString());
    }

    TestNpm with(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    NpmSettings settings() {
        return NpmSettings.read(project(), environment, home(), own, base(), () -> machine);
    }

    private FetchSettings base() {
        return FetchSettings.of(Map.of("HOME", home().toString()), new Properties());
    }

    Remote remote(String name) {
        return settings().remote(locked(name, ""));
    }

    Remote remote(String name, String resolved) {
        return settings().remote(locked(name, resolved));
    }

    /** @param resolved empty for none */
    static LockedPackage locked(String name, String resolved) {
        return new LockedPackage(
                name,
                name,
                "1.0.0",
                Optional.of(resolved).filter(url -> !url.isEmpty()),
                Optional.empty(),
                Conditions.NONE,
                false,
                false,
                false,
                false,
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of());
    }
}
