package dev.personalbrain.install;

import dev.personalbrain.manifest.PlacedLibrary;
import java.nio.file.Files;
import java.nio.file.Path;

/** How a module stands in a folder, by the names and sizes of its files; {@link Verification} looks into them. */
public enum ModuleState {
    INSTALLED,
    MISSING,
    /** Some of its files are there, or have another size. */
    INCOMPLETE;

    public static ModuleState of(Path root, PlannedModule planned) {
        Path modules = new TargetFolder(root).modules();
        int there = isThere(
                        modules.resolve(planned.installation().file()),
                        planned.installation().bytes())
                ? 1
                : 0;
        for (PlacedLibrary library : planned.installation().libraries()) {
            there += isThere(modules.resolve(TargetFolder.LIB).resolve(library.file()), library.bytes()) ? 1 : 0;
        }
        if (there == 0) {
            return MISSING;
        }
        return there == 1 + planned.installation().libraries().size() ? INSTALLED : INCOMPLETE;
    }

    private static boolean isThere(Path file, long bytes) {
        return Files.isRegularFile(file) && file.toFile().length() == bytes;
    }
}
