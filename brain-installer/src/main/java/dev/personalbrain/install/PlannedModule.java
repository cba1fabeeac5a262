package dev.personalbrain.install;

import dev.personalbrain.manifest.Installation;
import dev.personalbrain.manifest.NativeModule;
import dev.personalbrain.manifest.PlacedLibrary;

/** A module and what it puts in place on the platform at hand. */
public record PlannedModule(NativeModule module, Installation installation) {
    /** Of the files that it puts in place. */
    public long installedBytes() {
        return installation.bytes()
                + installation.libraries().stream()
                        .mapToLong(PlacedLibrary::bytes)
                        .sum();
    }

    /** Where its jar goes, below the application's folder: {@code native_modules/sqlite-jdbc-3.54.1.0.jar}. */
    public String jarPath() {
        return TargetFolder.MODULES + "/" + installation.file();
    }

    /** Where one of its libraries goes, below the application's folder: {@code native_modules/lib/libsqlitejdbc.so}. */
    public static String path(PlacedLibrary library) {
        return TargetFolder.MODULES + "/" + TargetFolder.LIB + "/" + library.file();
    }
}
