package dev.personalbrain.it;

import dev.personalbrain.fetch.FetchSettings;
import dev.personalbrain.lock.LockedPackage;
import dev.personalbrain.lock.LockedTree;
import dev.personalbrain.lock.npmrc.NpmSettings;
import dev.personalbrain.packages.PackageCache;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.Properties;

/**
 * Files out of the npm packages that an integration test's lock file pins, for its {@code setup.groovy}: what is not to lie in the tree
 * comes from the registry that npm is configured with, verified, by way of the integration tests' cache.
 */
public final class ItPackages {
    private final Path folder;
    private final Path locked;

    /** @param other the integration test whose lock file counts */
    public ItPackages(File basedir, String other) throws IOException {
        this.folder = basedir.toPath().toRealPath();
        this.locked = new ItSources(basedir, other).other();
    }

    /**
     * @param path of the file in its package
     * @param target below the project's folder
     */
    public void copy(String packageName, String path, String target) throws IOException {
        LockedPackage found = LockedTree.read(locked).packages().stream()
                .filter(each -> each.name().equals(packageName))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + packageName + " in the lock file of " + locked));
        Path file = folder.resolve(target);
        Files.createDirectories(file.getParent());
        Files.copy(cache().get(found).root().resolve(path), file, StandardCopyOption.REPLACE_EXISTING);
    }

    private PackageCache cache() {
        FetchSettings fetch = FetchSettings.of(System.getenv(), new Properties());
        Path home = Path.of(System.getProperty("user.home"));
        NpmSettings settings = NpmSettings.read(locked, System.getenv(), home, Optional.empty(), fetch);
        return new PackageCache(folder.resolve("../../it-cache/npm").normalize(), settings);
    }
}
