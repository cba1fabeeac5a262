package dev.personalbrain.install;

import dev.personalbrain.manifest.Manifest;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * One of the folders that an installation consists of.
 *
 * @param name below the application's folder: {@code native_modules} or {@code node_modules}
 * @param folders that are there whatever the manifest says, below the application's folder
 */
public record InstalledFolder(String name, List<String> folders) {
    /** For modules of Maven repositories. */
    public static final InstalledFolder NATIVE_MODULES = of(TargetFolder.nativeModules(Path.of("")));
    /** For npm's. */
    public static final InstalledFolder NODE_MODULES = of(TargetFolder.nodeModules(Path.of("")));

    /** Those that any installation may have. */
    public static final List<InstalledFolder> ALL = List.of(NATIVE_MODULES, NODE_MODULES);

    public InstalledFolder {
        folders = List.copyOf(folders);
    }

    /** Those that an installation of this manifest has, whatever the platform. */
    public static List<InstalledFolder> of(Manifest manifest) {
        return TargetFolders.of(Path.of(""), manifest).wanted().stream()
                .map(InstalledFolder::of)
                .toList();
    }

    private static InstalledFolder of(TargetFolder target) {
        Stream<String> inside = target.folders().stream().map(folder -> target.name() + "/" + folder);
        return new InstalledFolder(
                target.name(), Stream.concat(Stream.of(target.name()), inside).toList());
    }

    /** What says that it is complete: {@code native_modules/.installed}. */
    public String marker() {
        return name + "/" + Marker.NAME;
    }
}
