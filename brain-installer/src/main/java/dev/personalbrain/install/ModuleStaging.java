package dev.personalbrain.install;

import dev.personalbrain.fetch.FetchRequest;
import dev.personalbrain.fetch.Fetcher;
import dev.personalbrain.manifest.NativeModule;
import dev.personalbrain.manifest.PlacedLibrary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Puts one module's files into the staged tree: fetched, pruned, libraries taken out, each verified. */
final class ModuleStaging {
    private final TargetFolder target;
    private final Fetcher fetcher;
    private final InstallListener listener;
    private final PlannedModule planned;

    ModuleStaging(TargetFolder target, Fetcher fetcher, InstallListener listener, PlannedModule planned) {
        this.target = target;
        this.fetcher = fetcher;
        this.listener = listener;
        this.planned = planned;
    }

    void run() throws IOException {
        Path original = fetch();
        try (ModuleFiles files = ModuleFiles.open(planned, original)) {
            placeJar(files, original);
            for (PlacedLibrary library : planned.installation().libraries()) {
                files.writeLibrary(
                        library, target.tree().resolve(TargetFolder.LIB).resolve(library.file()));
            }
        }
    }

    private Path fetch() throws IOException {
        NativeModule module = planned.module();
        Path original = Downloads.file(target, module, planned.installation());
        Durable.createFolder(original.getParent());
        fetcher.fetch(
                new FetchRequest(module.id(), module.path(), module.bytes(), module.sha256()), original, listener);
        return original;
    }

    private void placeJar(ModuleFiles files, Path original) throws IOException {
        Path path = target.tree().resolve(planned.installation().file());
        if (files.keepsJar() && isLinked(original, path)) {
            Durable.file(path);
        } else {
            files.writeJar(path);
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
}
