package dev.personalbrain.install;

import dev.personalbrain.manifest.Installation;
import dev.personalbrain.manifest.NpmInstallation;
import java.util.List;
import java.util.stream.Stream;

/**
 * A file that an installed module consists of.
 *
 * @param path below the application's folder, with {@code /}: {@code native_modules/lib/liba.so}
 * @param executable 0755; else 0644
 */
public record InstalledFile(String path, long bytes, String sha256, boolean executable) {
    /** The jar, and the libraries that are taken out of it. */
    static List<InstalledFile> of(PlannedModule planned) {
        Installation jar = planned.installation();
        return Stream.concat(
                        Stream.of(new InstalledFile(planned.jarPath(), jar.bytes(), jar.sha256(), false)),
                        jar.libraries().stream()
                                .map(each -> new InstalledFile(
                                        PlannedModule.path(each), each.bytes(), each.sha256(), false)))
                .toList();
    }

    /** The package's files, in each of its folders. */
    static List<InstalledFile> of(PlannedPackage planned) {
        NpmInstallation npm = planned.installation();
        return npm.folders().stream()
                .map(folder -> TargetFolder.NODE_MODULES + "/" + folder + "/")
                .flatMap(folder -> npm.files().stream()
                        .map(file -> new InstalledFile(
                                folder + file.path(), file.bytes(), file.sha256(), file.executable())))
                .toList();
    }
}
