package dev.personalbrain.packages;

import dev.personalbrain.lock.LockedPackage;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A package in the cache, whole and verified.
 *
 * @param root folder of its unpacked files, which nobody may change
 * @param tarball as the registry delivered it
 * @param installScript what its {@code package.json} would run when npm installs it: {@code "postinstall: node download.js"}
 * @param files sorted by path
 */
public record CachedPackage(
        LockedPackage locked,
        Path root,
        Path tarball,
        long tarballBytes,
        String tarballSha256,
        Optional<String> installScript,
        List<PackageFile> files) {
    public CachedPackage {
        files = List.copyOf(files);
    }

    /** {@code name@version}. */
    public String id() {
        return locked.id();
    }

    /** Where one of its files lies. */
    public Path file(PackageFile file) {
        return root.resolve(file.path());
    }

    /** Of all its files. */
    public long bytes() {
        return files.stream().mapToLong(PackageFile::bytes).sum();
    }

    /** With some of its files only. */
    CachedPackage with(List<PackageFile> some) {
        return new CachedPackage(locked, root, tarball, tarballBytes, tarballSha256, installScript, some);
    }

    /** At another place of the tree. */
    public CachedPackage as(LockedPackage other) {
        return new CachedPackage(other, root, tarball, tarballBytes, tarballSha256, installScript, files);
    }
}
