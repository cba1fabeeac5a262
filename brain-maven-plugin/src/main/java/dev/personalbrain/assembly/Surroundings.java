package dev.personalbrain.assembly;

import dev.personalbrain.fetch.FetchListener;
import dev.personalbrain.fetch.FetchSettings;
import dev.personalbrain.lock.LockedTree;
import dev.personalbrain.lock.npmrc.NpmSettings;
import dev.personalbrain.packages.PackageCache;
import java.nio.file.Path;
import java.util.Map;

/**
 * What a machine has to say about fetching packages.
 *
 * @param home of the user
 * @param fetch proxies, certificates, whether we are offline; npm's own configuration comes before it
 * @param cache folder of downloaded packages; need not exist
 * @param listener hears of downloads
 */
public record Surroundings(
        Map<String, String> environment, Path home, FetchSettings fetch, Path cache, FetchListener listener) {
    PackageCache packages(NpmSource source, LockedTree tree) {
        NpmSettings settings = NpmSettings.read(source.folder(), environment, home, source.registry(), fetch);
        return new PackageCache(cache, settings.withRegistryOf(tree), listener);
    }
}
