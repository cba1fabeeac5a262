package dev.personalbrain.install;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** How a module stands in a folder, by the names of its files and links and the sizes of the files; {@link Verification} looks into them. */
public enum ModuleState {
    INSTALLED,
    MISSING,
    /** Some of its files are there, or have another size. */
    INCOMPLETE;

    public static ModuleState of(Path root, Planned planned) {
        List<InstalledFile> files = planned.files();
        long there = files.stream()
                .filter(file -> isThere(root.resolve(file.path()), file.bytes()))
                .count();
        boolean linked = planned.links().keySet().stream().allMatch(link -> TargetFolder.exists(root.resolve(link)));
        if (there == files.size() && linked) {
            return INSTALLED;
        }
        return there == 0 ? MISSING : INCOMPLETE;
    }

    private static boolean isThere(Path file, long bytes) {
        return Files.isRegularFile(file) && file.toFile().length() == bytes;
    }
}
