package dev.personalbrain.install;

import dev.personalbrain.archive.BadArchiveException;
import dev.personalbrain.archive.JarContents;
import dev.personalbrain.archive.JarEntry;
import dev.personalbrain.archive.JarPruner;
import dev.personalbrain.error.ExitCode;
import dev.personalbrain.error.UserException;
import dev.personalbrain.fetch.FetchRequest;
import dev.personalbrain.fetch.Fetcher;
import dev.personalbrain.manifest.Installation;
import dev.personalbrain.manifest.NativeModule;
import dev.personalbrain.manifest.PlacedLibrary;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;

/** Puts one module's files into the staged tree: fetched, pruned, libraries taken out, each verified. */
final class ModuleStaging {
    private static final int BUFFER = 64 * 1024;

    private final TargetFolder target;
    private final Fetcher fetcher;
    private final InstallListener listener;
    private final NativeModule module;
    private final Installation installation;

    ModuleStaging(TargetFolder target, Fetcher fetcher, InstallListener listener, PlannedModule planned) {
        this.target = target;
        this.fetcher = fetcher;
        this.listener = listener;
        this.module = planned.module();
        this.installation = planned.installation();
    }

    void run() throws IOException {
        Path original = Downloads.file(target, module, installation);
        Durable.createFolder(original.getParent());
        fetcher.fetch(
                new FetchRequest(module.id(), module.path(), module.bytes(), module.sha256()), original, listener);
        try (JarContents jar = JarContents.open(original)) {
            placeJar(jar, original);
            for (PlacedLibrary library : installation.libraries()) {
                placeLibrary(jar, library);
            }
        } catch (BadArchiveException e) {
            throw new UserException(
                    ExitCode.VERIFICATION,
                    module.id() + ": " + e.getMessage() + "; the manifest does not fit it: run the release again",
                    e);
        }
    }

    private void placeJar(JarContents jar, Path original) throws IOException {
        Path path = target.tree().resolve(installation.file());
        Set<String> left = new HashSet<>(installation.removed());
        installation.libraries().forEach(library -> left.add(library.entry()));
        boolean stays = left.isEmpty() && installation.sha256().equals(module.sha256());
        if (stays && isLinked(original, path)) {
            Durable.file(path);
        } else {
            prune(jar, left, path);
        }
    }

    /** Spares a jar that stays as it is a second copy, where the file system can. */
    private static boolean isLinked(Path original, Path path) {
        try {
            Files.createLink(path, original);
            return true;
        } catch (IOException | UnsupportedOperationException e) {
            return false;
        }
    }

    private void prune(JarContents jar, Set<String> left, Path path) throws IOException {
        try (PinnedFile file = new PinnedFile(module.id(), path, installation.bytes(), installation.sha256())) {
            JarPruner.prune(jar, left, file);
            file.finish();
        }
    }

    private void placeLibrary(JarContents jar, PlacedLibrary library) throws IOException {
        JarEntry entry = jar.entry(library.entry()).orElseThrow();
        Path path = target.tree().resolve(TargetFolder.LIB).resolve(library.file());
        try (InputStream in = jar.inflate(entry);
                PinnedFile file = new PinnedFile(module.id(), path, library.bytes(), library.sha256())) {
            copy(in, file);
            file.finish();
        }
    }

    private static void copy(InputStream in, OutputStream out) throws IOException {
        byte[] buffer = new byte[BUFFER];
        for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
            out.write(buffer, 0, count);
        }
    }
}
