package dev.personalbrain.doctor;

import dev.personalbrain.binary.FileContent;
import dev.personalbrain.binary.SharedLibrary;
import dev.personalbrain.libraries.Libraries;
import dev.personalbrain.libraries.NativeFile;
import dev.personalbrain.platform.Platform;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The shared libraries of this machine, looked for where its loader looks. */
final class MachineLibraries implements Libraries {
    private final LibraryFolders folders;
    private final Platform platform;
    private final Map<Path, Optional<SharedLibrary>> read = new HashMap<>();

    MachineLibraries(LibraryFolders folders, Platform platform) {
        this.folders = folders;
        this.platform = platform;
    }

    @Override
    public String place() {
        return Machine.NAME;
    }

    @Override
    public boolean isMusl() {
        return platform.isMusl();
    }

    /** The loader passes by what is for another processor; only where there is nothing else, that is what was found. */
    @Override
    public Optional<SharedLibrary> find(String name, NativeFile file) {
        List<SharedLibrary> found = candidates(name, file)
                .flatMap(path -> read.computeIfAbsent(path, MachineLibraries::read).stream())
                .toList();
        return found.stream()
                .filter(library -> library.arch() == platform.arch())
                .findFirst()
                .or(() -> found.stream().findFirst());
    }

    private Stream<Path> candidates(String name, NativeFile file) {
        if (name.contains("/")) {
            return Stream.of(Path.of(name));
        }
        return Stream.of(
                        folders.configured(),
                        file.folders().stream().map(Path::of).toList(),
                        folders.ofSystem())
                .flatMap(List::stream)
                .map(folder -> folder.resolve(name));
    }

    /** A script of a linker is none, and what cannot be read does not count. */
    private static Optional<SharedLibrary> read(Path path) {
        if (!Files.isRegularFile(path)) {
            return Optional.empty();
        }
        try (FileContent content = new FileContent(path)) {
            return Optional.of(SharedLibrary.read(content, path.toString()));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
