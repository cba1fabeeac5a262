package dev.personalbrain.install;

import dev.personalbrain.manifest.PlacedLibrary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Puts one module's files into the staged tree: fetched, pruned, libraries taken out, each verified. */
final class ModuleStaging {
    private final TargetFolder target;
    private final Downloader downloader;
    private final PlannedModule planned;

    ModuleStaging(TargetFolder target, Downloader downloader, PlannedModule planned) {
        this.target = target;
        this.downloader = downloader;
        this.planned = planned;
    }

    void run() throws IOException {
        Path original = downloader.fetch(Originals.jar(planned));
        try (ModuleFiles files = ModuleFiles.open(planned, original)) {
            placeJar(files, original);
            for (PlacedLibrary library : planned.installation().libraries()) {
                files.writeLibrary(library, target.inTree(PlannedModule.path(library)));
            }
        }
    }

    private void placeJar(ModuleFiles files, Path original) throws IOException {
        Path path = target.inTree(planned.jarPath());
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
