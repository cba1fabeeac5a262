package dev.personalbrain.install;

import dev.personalbrain.manifest.Installation;
import dev.personalbrain.manifest.MavenModule;
import dev.personalbrain.manifest.PlacedLibrary;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A module of a Maven repository and what it puts in place on the platform at hand. */
public record PlannedModule(MavenModule module, Installation installation) implements Planned {
    /** The jar, and the libraries that are taken out of it. */
    @Override
    public List<InstalledFile> files() {
        InstalledFile jar = new InstalledFile(jarPath(), installation.bytes(), installation.sha256(), false);
        Stream<InstalledFile> libraries = installation.libraries().stream()
                .map(each -> new InstalledFile(path(each), each.bytes(), each.sha256(), false));
        return Stream.concat(Stream.of(jar), libraries).toList();
    }

    @Override
    public Map<String, String> links() {
        return Map.of();
    }

    @Override
    public long downloadBytes() {
        return module.bytes();
    }

    /** Where its jar goes, below the application's folder: {@code native_modules/sqlite-jdbc-3.54.1.0.jar}. */
    public String jarPath() {
        return TargetFolder.NATIVE_MODULES + "/" + installation.file();
    }

    /** Where one of its libraries goes, below the application's folder: {@code native_modules/lib/libsqlitejdbc.so}. */
    public static String path(PlacedLibrary library) {
        return TargetFolder.NATIVE_MODULES + "/" + TargetFolder.LIB + "/" + library.file();
    }
}
