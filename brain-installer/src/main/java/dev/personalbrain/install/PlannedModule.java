package dev.personalbrain.install;

import dev.personalbrain.manifest.Installation;
import dev.personalbrain.manifest.MavenModule;
import dev.personalbrain.manifest.PlacedLibrary;
import java.util.List;

/** A module of a Maven repository and what it puts in place on the platform at hand. */
public record PlannedModule(MavenModule module, Installation installation) implements Planned {
    @Override
    public List<InstalledFile> files() {
        return InstalledFile.of(this);
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
