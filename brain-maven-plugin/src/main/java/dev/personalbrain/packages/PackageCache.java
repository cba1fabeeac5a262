package dev.personalbrain.packages;

import dev.personalbrain.analysis.CacheFailure;
import dev.personalbrain.analysis.Parallel;
import dev.personalbrain.checksum.Checksum;
import dev.personalbrain.error.ExitCode;
import dev.personalbrain.error.UserException;
import dev.personalbrain.fetch.FetchListener;
import dev.personalbrain.lock.LockedPackage;
import dev.personalbrain.lock.npmrc.NpmSettings;
import dev.personalbrain.npm.Integrity;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Keeps tarballs and unpacked packages between builds, named by the integrity that lock files have. Each is verified before it gets in,
 * and again, file by file, whenever it is asked for: what is damaged is made anew. Several builds may share the folder at the same time.
 * Never deletes what is sound.
 */
public final class PackageCache {
    private static final int DOWNLOADS_AT_ONCE = 8;

    private final Path folder;
    private final NpmSettings settings;
    private final PackageDownload download;

    /** @param folder need not exist */
    public PackageCache(Path folder, NpmSettings settings) {
        this(folder, settings, FetchListener.SILENT);
    }

    /** @param listener hears of downloads, from several threads at once */
    public PackageCache(Path folder, NpmSettings settings, FetchListener listener) {
        this.folder = folder;
        this.settings = settings;
        this.download = new PackageDownload(settings, listener);
    }

    /** Where packages come from. */
    public NpmSettings settings() {
        return settings;
    }

    /** One package with a tarball of its own; see {@link #get(List)}. */
    public CachedPackage get(LockedPackage locked) throws IOException {
        return get(List.of(locked)).get(0);
    }

    /**
     * In the order asked for. What is not here yet is downloaded, several at once. A package that comes in another's bundle is a view of
     * that one.
     *
     * @param packages with those that bundle others before these
     * @throws UserException FETCH or VERIFICATION where a registry does not deliver, or where we are offline and something is missing:
     *     then all of it is named. TARGET where the cache cannot be written
     */
    public List<CachedPackage> get(List<LockedPackage> packages) throws IOException {
        Bundles bundles = new Bundles(packages);
        List<LockedPackage> own = distinct(bundles.own());
        Map<Checksum, CachedPackage> found = load(own);
        Function<LockedPackage, CachedPackage> cached =
                each -> found.get(checksum(each)).as(each);
        List<CachedPackage> all = new ArrayList<>();
        for (LockedPackage each : packages) {
            all.add(bundles.view(each, cached));
        }
        return all;
    }

    /**
     * Nothing, unless we are offline: for a caller that asks several times, and wants to hear of all that is missing at once.
     *
     * @param packages of one tree
     * @param more of none, each with a tarball of its own
     * @throws UserException FETCH where something is missing, which may be damaged all the same where it is not
     */
    public void expect(List<LockedPackage> packages, List<LockedPackage> more) {
        if (!settings.fetchSettings().offline()) {
            return;
        }
        List<LockedPackage> own = new ArrayList<>(new Bundles(packages).own());
        own.addAll(more);
        List<LockedPackage> missing =
                distinct(own).stream().filter(each -> !entry(each).isThere()).toList();
        if (!missing.isEmpty()) {
            throw offline(missing);
        }
    }

    private Map<Checksum, CachedPackage> load(List<LockedPackage> packages) throws IOException {
        Map<Checksum, CachedPackage> found = new LinkedHashMap<>();
        Parallel.map(packages, this::find)
                .forEach(each -> each.ifPresent(one -> found.put(checksum(one.locked()), one)));
        List<LockedPackage> missing = packages.stream()
                .filter(each -> !found.containsKey(checksum(each)))
                .toList();
        if (settings.fetchSettings().offline() && !missing.isEmpty()) {
            throw offline(missing);
        }
        Parallel.map(missing, DOWNLOADS_AT_ONCE, this::download)
                .forEach(each -> found.put(checksum(each.locked()), each));
        return found;
    }

    private Optional<CachedPackage> find(LockedPackage locked) throws IOException {
        try {
            return entry(locked).find(locked);
        } catch (IOException e) {
            throw CacheFailure.of(folder, e);
        }
    }

    private CachedPackage download(LockedPackage locked) throws IOException {
        try {
            CacheEntry entry = entry(locked);
            download.into(entry, locked, checksum(locked));
            return entry.unpack(locked);
        } catch (IOException e) {
            throw CacheFailure.of(folder, e);
        }
    }

    private UserException offline(List<LockedPackage> missing) {
        String names = missing.stream().map(LockedPackage::id).distinct().collect(Collectors.joining(", "));
        return new UserException(
                ExitCode.FETCH,
                "offline, and the cache " + folder + " lacks " + names
                        + ": build once with a network, or bring along the cache of a machine that has");
    }

    private CacheEntry entry(LockedPackage locked) {
        return new CacheEntry(folder, checksum(locked));
    }

    /** The same tarball may lie at several places of the tree. */
    private static List<LockedPackage> distinct(Collection<LockedPackage> packages) {
        Map<Checksum, LockedPackage> first = new LinkedHashMap<>();
        packages.forEach(each -> first.putIfAbsent(checksum(each), each));
        return new ArrayList<>(first.values());
    }

    private static Checksum checksum(LockedPackage locked) {
        return locked.integrity()
                .map(Integrity::checksum)
                .orElseThrow(() -> new UserException(
                        ExitCode.CONFIGURATION,
                        locked.id() + ": the lock file has no integrity for it; lock it anew with npm or Bun"));
    }
}
