package dev.personalbrain.install;

import dev.personalbrain.manifest.Installation;
import java.util.List;
import java.util.stream.Stream;

/**
 * A file that an installed module consists of.
 *
 * @param path below the application's folder, with {@code /}: {@code native_modules/lib/liba.so}
 */
public record InstalledFile(String path, long bytes, String sha256) {
    /** The jar, and the libraries that are taken out of it. */
    public static List<InstalledFile> of(PlannedModule planned) {
        Installation jar = planned.installation();
        String modules = TargetFolder.MODULES + "/";
        String libraries = modules + TargetFolder.LIB + "/";
        return Stream.concat(
                        Stream.of(new InstalledFile(modules + jar.file(), jar.bytes(), jar.sha256())),
                        jar.libraries().stream()
                                .map(each -> new InstalledFile(libraries + each.file(), each.bytes(), each.sha256())))
                .toList();
    }
}
