package dev.personalbrain.application;

import dev.personalbrain.analysis.CacheFailure;
import dev.personalbrain.install.FileTree;
import dev.personalbrain.install.ModuleFiles;
import dev.personalbrain.install.PlannedModule;
import dev.personalbrain.manifest.PlacedLibrary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/**
 * One module's installed files in the cache, {@code <folder>/<sha256>/<file>}: there since an earlier build, or made from the module's
 * jar. A file is verified before it gets that name; one of another size counts as absent.
 */
final class CachedModule {
    private final PlannedModule planned;
    private final Path folder;

    CachedModule(PlannedModule planned, Path folder) {
        this.planned = planned;
        this.folder = folder;
    }

    String id() {
        return planned.module().id();
    }

    /** One file: where it goes, below the application's folder, and what is in it. */
    record ModuleFile(String path, FileContent.OfPinnedFile content, Writing writing) {
        boolean isMissing() throws IOException {
            return !Files.isRegularFile(content.file()) || Files.size(content.file()) != content.size();
        }
    }

    private interface Writing {
        void to(Path path, ModuleFiles source) throws IOException;
    }

    /** The jar first; all are in the cache afterwards. */
    List<ModuleFile> files(Path original) throws IOException {
        List<ModuleFile> files = new ArrayList<>();
        files.add(jar());
        planned.installation().libraries().forEach(library -> files.add(library(library)));
        List<ModuleFile> missing = new ArrayList<>();
        for (ModuleFile file : files) {
            if (file.isMissing()) {
                missing.add(file);
            }
        }
        if (!missing.isEmpty()) {
            make(missing, original);
        }
        return files;
    }

    private ModuleFile jar() {
        FileContent.OfPinnedFile content = content(
                planned.installation().file(),
                planned.installation().bytes(),
                planned.installation().sha256());
        return new ModuleFile(planned.jarPath(), content, (path, source) -> source.writeJar(path));
    }

    private ModuleFile library(PlacedLibrary library) {
        return new ModuleFile(
                PlannedModule.path(library),
                content(library.file(), library.bytes(), library.sha256()),
                (path, source) -> source.writeLibrary(library, path));
    }

    private FileContent.OfPinnedFile content(String file, long bytes, String sha256) {
        return new FileContent.OfPinnedFile(folder.resolve(sha256).resolve(file), bytes, sha256);
    }

    private void make(List<ModuleFile> missing, Path original) throws IOException {
        try (ModuleFiles source = ModuleFiles.open(planned, original)) {
            make(missing, source);
        }
    }

    private void make(List<ModuleFile> missing, ModuleFiles source) {
        try {
            Path work = Files.createTempDirectory(Files.createDirectories(folder), ".new");
            try {
                for (ModuleFile file : missing) {
                    make(file, source, work);
                }
            } finally {
                FileTree.delete(work);
            }
        } catch (IOException e) {
            throw CacheFailure.of(folder, e);
        }
    }

    private static void make(ModuleFile file, ModuleFiles source, Path work) throws IOException {
        Path target = file.content().file();
        Path made = work.resolve(target.getFileName());
        file.writing().to(made, source);
        Files.createDirectories(target.getParent());
        Files.move(made, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
