package dev.personalbrain.lock.npmrc;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the files of npm's configuration where npm itself looks for them: project, user, all users, and npm's own folder. */
record ConfigFiles(Path project, Map<String, String> environment, Path home) {
    NpmConfig read() {
        Expansion expansion = new Expansion(environment);
        NpmConfig config = new NpmConfig(List.of(Layer.ofEnvironment(environment)));
        Path projectFile = project.resolve(".npmrc");
        if (!isSame(projectFile, user(config))) {
            config = config.with(Layer.ofFile(projectFile, expansion));
        }
        config = config.with(Layer.ofFile(user(config), expansion));
        for (Path file :
                Stream.of(global(config), builtin()).flatMap(Optional::stream).toList()) {
            config = config.with(Layer.ofFile(file, expansion));
        }
        return config;
    }

    private static boolean isSame(Path one, Path other) {
        return one.toAbsolutePath().normalize().equals(other.toAbsolutePath().normalize());
    }

    private Path user(NpmConfig config) {
        return config.text("userconfig").map(this::path).orElseGet(() -> home.resolve(".npmrc"));
    }

    private Optional<Path> global(NpmConfig config) {
        return config.text("globalconfig")
                .map(this::path)
                .or(() -> prefix(config).map(prefix -> prefix.resolve("etc/npmrc")));
    }

    /** Of everything that npm installs for all: above the folder of Node itself. */
    private Optional<Path> prefix(NpmConfig config) {
        return config.text("prefix")
                .or(() -> Optional.ofNullable(environment.get("PREFIX")).filter(text -> !text.isEmpty()))
                .map(this::path)
                .or(() -> program("node").map(Path::getParent).map(Path::getParent));
    }

    private Optional<Path> builtin() {
        return program("npm")
                .filter(program -> program.endsWith(Path.of("bin", "npm-cli.js")))
                .map(program -> program.getParent().resolveSibling("npmrc"));
    }

    Path path(String text) {
        return text.startsWith("~/") ? home.resolve(text.substring(2)) : project.resolve(text);
    }

    /** Of the first program of this name on the PATH, where it really lies. */
    private Optional<Path> program(String name) {
        return Stream.of(environment.getOrDefault("PATH", "").split(File.pathSeparator))
                .filter(folder -> !folder.isEmpty())
                .map(folder -> Path.of(folder, name))
                .filter(Files::isRegularFile)
                .findFirst()
                .flatMap(ConfigFiles::real);
    }

    private static Optional<Path> real(Path program) {
        try {
            return Optional.of(program.toRealPath());
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
