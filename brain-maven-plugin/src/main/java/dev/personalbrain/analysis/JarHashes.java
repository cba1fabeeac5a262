package dev.personalbrain.analysis;

import dev.personalbrain.checksum.Sha256;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/**
 * The SHA-256 of dependencies' jars. Spares reading those of the local repository whose {@link FileState} is still what it was when an
 * earlier build read them; snapshots and what this build makes are read each time.
 */
final class JarHashes {
    private final Path folder;
    private final Optional<Path> localRepository;
    private final AnalysisListener listener;

    /** @param folder of the cache; one small file for each jar */
    JarHashes(Path folder, Optional<Path> localRepository, AnalysisListener listener) {
        this.folder = folder;
        this.localRepository = localRepository.map(JarHashes::plain);
        this.listener = listener;
    }

    String of(Dependency dependency) throws IOException {
        Path jar = plain(dependency.file());
        boolean trusted = !dependency.changesOften()
                && localRepository.filter(jar::startsWith).isPresent();
        Optional<FileState> state = trusted ? FileState.of(jar) : Optional.empty();
        return state.isPresent() ? of(jar, state.get()) : Sha256.of(jar);
    }

    private String of(Path jar, FileState state) throws IOException {
        String head = jar + "\n" + state.text() + "\n";
        Path file = folder.resolve(Sha256.of(jar.toString().getBytes(StandardCharsets.UTF_8)));
        Optional<String> known = SealedText.read(file).filter(text -> text.startsWith(head));
        return known.isPresent() ? known.get().substring(head.length()) : read(jar, state, file, head);
    }

    private String read(Path jar, FileState before, Path file, String head) throws IOException {
        Instant now = Instant.now();
        String sha256 = Sha256.of(jar);
        if (before.isSettled(now) && FileState.of(jar).filter(before::equals).isPresent()) {
            keep(file, head + sha256);
        }
        return sha256;
    }

    private void keep(Path file, String text) {
        try {
            SealedText.write(file, text);
        } catch (IOException e) {
            listener.notCached(folder, e);
        }
    }

    private static Path plain(Path path) {
        return path.toAbsolutePath().normalize();
    }
}
