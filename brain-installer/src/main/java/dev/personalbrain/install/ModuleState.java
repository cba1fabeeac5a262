package dev.personalbrain.install;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** How a module stands in a folder, by the names and sizes of its files; {@link Verification} looks into them. */
public enum ModuleState {
    INSTALLED,
    MISSING,
    /** Some of its files are there, or have another size. */
    INCOMPLETE;

    public static ModuleState of(Path root, PlannedModule planned) {
        List<InstalledFile> files = planned.files();
        long there = files.stream()
                .filter(file -> isThere(root.resolve(file.path()), file.bytes()))
                .count();
        if (there == 0) {
            return MISSING;
        }
        return there == files.size() ? INSTALLED : INCOMPLETE;
    }

    private static boolean isThere(Path file, long bytes) {
        return Files.isRegularFile(file) && file.toFile().length() == bytes;
    }
}
