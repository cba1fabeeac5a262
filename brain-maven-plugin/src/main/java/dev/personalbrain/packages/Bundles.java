package dev.personalbrain.packages;

import dev.personalbrain.lock.LockedPackage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Which packages come in the tarball of the package around them. One that the project itself bundles has a tarball of its own.
 */
final class Bundles {
    /** Between a package's folder and the name of one inside it. */
    static final String INNER = "/node_modules/";

    private final List<LockedPackage> packages;
    private final Map<String, LockedPackage> byFolder;

    Bundles(List<LockedPackage> packages) {
        this.packages = packages;
        this.byFolder = packages.stream().collect(Collectors.toMap(LockedPackage::folder, Function.identity()));
    }

    /** Those with a tarball of their own. */
    List<LockedPackage> own() {
        return packages.stream().filter(each -> bundler(each).isEmpty()).toList();
    }

    /** Of packages in the cache, those with a tarball of their own. */
    List<CachedPackage> own(List<CachedPackage> cached) {
        return cached.stream().filter(each -> bundler(each.locked()).isEmpty()).toList();
    }

    /** The package whose tarball brings this one along. */
    Optional<LockedPackage> bundler(LockedPackage locked) {
        int end = locked.folder().lastIndexOf(INNER);
        if (!locked.inBundle() || end < 0) {
            return Optional.empty();
        }
        LockedPackage around = byFolder.get(locked.folder().substring(0, end));
        return around == null ? Optional.empty() : bundler(around).or(() -> Optional.of(around));
    }

    /** A bundled package as a view of its bundler's files. */
    CachedPackage view(LockedPackage locked, Function<LockedPackage, CachedPackage> cached) throws IOException {
        Optional<LockedPackage> around = bundler(locked);
        return around.isPresent() ? inside(locked, cached.apply(around.get())) : cached.apply(locked);
    }

    private static CachedPackage inside(LockedPackage locked, CachedPackage around) throws IOException {
        String prefix = locked.folder().substring(around.locked().folder().length() + 1) + "/";
        List<PackageFile> files = around.files().stream()
                .filter(file -> file.path().startsWith(prefix))
                .map(file -> file.at(file.path().substring(prefix.length())))
                .toList();
        Path root = around.root().resolve(prefix);
        return new CachedPackage(
                locked,
                root,
                around.tarball(),
                around.tarballBytes(),
                around.tarballSha256(),
                PackageManifest.read(root).installScript(files),
                files);
    }
}
