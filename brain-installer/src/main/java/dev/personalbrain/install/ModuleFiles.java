package dev.personalbrain.install;

import dev.personalbrain.archive.BadArchiveException;
import dev.personalbrain.archive.JarContents;
import dev.personalbrain.archive.JarPruner;
import dev.personalbrain.error.ExitCode;
import dev.personalbrain.error.UserException;
import dev.personalbrain.manifest.Installation;
import dev.personalbrain.manifest.PlacedLibrary;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;

/**
 * Makes a module's files out of its original jar: the jar without what goes elsewhere or nowhere, and the libraries taken out of it.
 * Each is new, 0644, flushed to the disk, and has the size and SHA-256 that the manifest says. Where they go is for the caller to say.
 */
final class ModuleFiles implements Closeable {
    private static final int BUFFER = 64 * 1024;

    private final PlannedModule planned;
    private final JarContents jar;

    private ModuleFiles(PlannedModule planned, JarContents jar) {
        this.planned = planned;
        this.jar = jar;
    }

    /** @throws UserException VERIFICATION where the original is no sound jar */
    static ModuleFiles open(PlannedModule planned, Path original) throws IOException {
        try {
            return new ModuleFiles(planned, JarContents.open(original));
        } catch (BadArchiveException e) {
            throw misfit(planned, e);
        }
    }

    /** Whether the jar is put in place as it is. */
    boolean keepsJar() {
        return left().isEmpty()
                && planned.installation().sha256().equals(planned.module().sha256());
    }

    /** @throws UserException VERIFICATION where the result is not what the manifest says */
    void writeJar(Path path) throws IOException {
        Installation installation = planned.installation();
        write(path, installation.bytes(), installation.sha256(), file -> JarPruner.prune(jar, left(), file));
    }

    /** @throws UserException VERIFICATION where the result is not what the manifest says */
    void writeLibrary(PlacedLibrary library, Path path) throws IOException {
        write(path, library.bytes(), library.sha256(), file -> {
            try (InputStream in = jar.inflate(jar.entry(library.entry()).orElseThrow())) {
                copy(in, file);
            }
        });
    }

    private Set<String> left() {
        Set<String> left = new HashSet<>(planned.installation().removed());
        planned.installation().libraries().forEach(library -> left.add(library.entry()));
        return left;
    }

    private void write(Path path, long bytes, String sha256, Writing content) throws IOException {
        try (PinnedFile file =
                new PinnedFile(planned.module().id(), path.getFileName().toString(), path, bytes, sha256)) {
            content.to(file);
            file.finish();
        } catch (BadArchiveException e) {
            throw misfit(planned, e);
        }
    }

    /** Something that writes bytes. */
    private interface Writing {
        void to(OutputStream file) throws IOException;
    }

    private static void copy(InputStream in, OutputStream out) throws IOException {
        byte[] buffer = new byte[BUFFER];
        for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
            out.write(buffer, 0, count);
        }
    }

    private static UserException misfit(PlannedModule planned, BadArchiveException e) {
        return new UserException(
                ExitCode.VERIFICATION,
                planned.module().id() + ": " + e.getMessage() + "; the manifest does not fit it: run the release again",
                e);
    }

    @Override
    public void close() throws IOException {
        jar.close();
    }
}
