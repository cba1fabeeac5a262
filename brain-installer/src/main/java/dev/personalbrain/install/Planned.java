package dev.personalbrain.install;

import dev.personalbrain.manifest.NativeModule;
import java.util.List;
import java.util.Map;

/** A module and what it puts in place on the platform at hand. */
public sealed interface Planned permits PlannedModule, PlannedPackage {
    NativeModule module();

    /** All that it puts in place, but for symbolic links. */
    List<InstalledFile> files();

    /** Symbolic links and their relative targets, by path below the application's folder. */
    Map<String, String> links();

    /** Of what is fetched for it. */
    long downloadBytes();

    /** Of the files that it puts in place. */
    default long installedBytes() {
        return files().stream().mapToLong(InstalledFile::bytes).sum();
    }
}
