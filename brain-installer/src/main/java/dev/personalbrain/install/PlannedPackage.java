package dev.personalbrain.install;

import dev.personalbrain.manifest.NpmFile;
import dev.personalbrain.manifest.NpmInstallation;
import dev.personalbrain.manifest.NpmModule;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** An npm module and what it puts in place on the platform at hand. */
public record PlannedPackage(NpmModule module, NpmInstallation installation) implements Planned {
    @Override
    public List<InstalledFile> files() {
        return installation.folders().stream()
                .flatMap(folder -> installation.files().stream().map(file -> file(folder, file)))
                .toList();
    }

    private static InstalledFile file(String folder, NpmFile file) {
        String path = TargetFolder.NODE_MODULES + "/" + folder + "/" + file.path();
        return new InstalledFile(path, file.bytes(), file.sha256(), file.executable());
    }

    @Override
    public Map<String, String> links() {
        Map<String, String> links = new TreeMap<>();
        installation.links().forEach((path, target) -> links.put(TargetFolder.NODE_MODULES + "/" + path, target));
        return links;
    }

    /** Of its tarball, and of what comes along with the application. */
    @Override
    public long downloadBytes() {
        return module.bytes() + vendored().stream().mapToLong(NpmFile::bytes).sum();
    }

    /** Those that are fetched by themselves. */
    List<NpmFile> vendored() {
        return installation.files().stream()
                .filter(file -> file.source().isPresent())
                .toList();
    }
}
