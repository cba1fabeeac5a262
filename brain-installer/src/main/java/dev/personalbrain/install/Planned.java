package dev.personalbrain.install;

import dev.personalbrain.manifest.NativeModule;
import java.util.List;

/** A module and what it puts in place on the platform at hand. */
public sealed interface Planned permits PlannedModule, PlannedPackage {
    NativeModule module();

    /** All that it puts in place, but for symbolic links. */
    List<InstalledFile> files();

    /** Of the files that it puts in place. */
    default long installedBytes() {
        return files().stream().mapToLong(InstalledFile::bytes).sum();
    }
}
