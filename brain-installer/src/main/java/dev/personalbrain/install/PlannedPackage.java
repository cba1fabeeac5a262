package dev.personalbrain.install;

import dev.personalbrain.manifest.NpmInstallation;
import dev.personalbrain.manifest.NpmModule;
import java.util.List;

/** An npm module and what it puts in place on the platform at hand. */
public record PlannedPackage(NpmModule module, NpmInstallation installation) implements Planned {
    @Override
    public List<InstalledFile> files() {
        return InstalledFile.of(this);
    }
}
