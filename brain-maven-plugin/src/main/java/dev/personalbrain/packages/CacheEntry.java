package dev.personalbrain.packages;

import dev.personalbrain.archive.BadArchiveException;
import dev.personalbrain.checksum.Checksum;
import dev.personalbrain.checksum.Sha256;
import dev.personalbrain.error.ExitCode;
import dev.personalbrain.error.UserException;
import dev.personalbrain.install.FileTree;
import dev.personalbrain.lock.LockedPackage;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * One tarball in the cache, named by its integrity, with what was unpacked of it beside it. Several builds may fill and read it at the
 * same time: what is there, is whole, since it was moved there; what is damaged all the same, is made anew file by file.
 */
final class CacheEntry {
    private static final String FILES = "files";
    private static final String INDEX = "index.json";

    private final Path folder;
    private final Checksum checksum;

    CacheEntry(Path cache, Checksum checksum) {
        String algorithm = checksum.algorithm().replace("-", "").toLowerCase(Locale.ROOT);
        this.folder = cache.resolve(algorithm + "-" + checksum.hex());
        this.checksum = checksum;
    }

    Path folder() {
        return folder;
    }

    /** A name in this folder that nobody else has. */
    Path draft() {
        return folder.resolve("." + UUID.randomUUID() + ".tmp");
    }

    Path tarball() {
        return folder.resolve("package.tgz");
    }

    private Path unpacked() {
        return folder.resolve("unpacked-" + PackageIndex.FORMAT_VERSION);
    }

    /** Whether there is anything to try, sound or not. */
    boolean isThere() {
        return Files.exists(tarball()) || Files.exists(unpacked());
    }

    /** What can be had without a network: unpacked already, or to be unpacked from the tarball that is here. */
    Optional<CachedPackage> find(LockedPackage locked) throws IOException {
        Optional<CachedPackage> there = read(locked);
        if (there.isPresent()) {
            return there;
        }
        return hasTarball() ? Optional.of(unpack(locked)) : Optional.empty();
    }

    private boolean hasTarball() throws IOException {
        try {
            return checksum.matches(tarball());
        } catch (NoSuchFileException e) {
            return false;
        }
    }

    private Optional<CachedPackage> read(LockedPackage locked) throws IOException {
        Optional<PackageIndex> index = index();
        return index.isPresent() && isWhole(index.get()) ? Optional.of(cached(locked, index.get())) : Optional.empty();
    }

    private Optional<PackageIndex> index() {
        return PackageIndex.read(unpacked().resolve(INDEX));
    }

    private boolean isWhole() throws IOException {
        Optional<PackageIndex> index = index();
        return index.isPresent() && isWhole(index.get());
    }

    private boolean isWhole(PackageIndex index) throws IOException {
        Path root = unpacked().resolve(FILES);
        try {
            for (PackageFile file : index.files()) {
                if (!Sha256.of(root.resolve(file.path())).equals(file.sha256())) {
                    return false;
                }
            }
            return true;
        } catch (NoSuchFileException e) {
            return false;
        }
    }

    /** A tarball that was fetched and verified beside this entry. */
    void keep(Path verified) throws IOException {
        Files.move(verified, tarball(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** @throws UserException CONFIGURATION where the tarball is broken or hostile */
    CachedPackage unpack(LockedPackage locked) throws IOException {
        Path draft = draft();
        try {
            PackageIndex index = index(draft.resolve(FILES));
            index.write(draft.resolve(INDEX));
            publish(draft, index);
            return cached(locked, index);
        } catch (BadArchiveException e) {
            throw new UserException(
                    ExitCode.CONFIGURATION,
                    locked.id() + ": its tarball cannot be unpacked: " + e.getMessage()
                            + "; take another version of the package",
                    e);
        } finally {
            FileTree.delete(draft);
        }
    }

    private PackageIndex index(Path root) throws IOException {
        List<PackageFile> files = Unpacking.unpack(tarball(), root);
        return new PackageIndex(
                Files.size(tarball()),
                Sha256.of(tarball()),
                PackageManifest.read(root).installScript(files),
                files);
    }

    /** Another build may have been faster: what it has made stays, since somebody may be reading it. */
    private void publish(Path draft, PackageIndex index) throws IOException {
        if (!move(draft) && !isWhole()) {
            mend(draft, index);
        }
    }

    /** File by file, each in one step and the index last: others may be reading those that are sound, or mending the same ones. */
    private void mend(Path draft, PackageIndex index) throws IOException {
        for (PackageFile file : index.files()) {
            replace(draft, FILES + "/" + file.path());
        }
        replace(draft, INDEX);
    }

    private void replace(Path draft, String path) throws IOException {
        Path target = unpacked().resolve(path);
        Files.createDirectories(target.getParent());
        Files.move(draft.resolve(path), target, StandardCopyOption.ATOMIC_MOVE);
    }

    private boolean move(Path draft) throws IOException {
        try {
            Files.move(draft, unpacked(), StandardCopyOption.ATOMIC_MOVE);
            return true;
        } catch (FileSystemException e) {
            if (!Files.isDirectory(unpacked())) {
                throw e;
            }
            return false;
        }
    }

    private CachedPackage cached(LockedPackage locked, PackageIndex index) {
        return new CachedPackage(
                locked,
                unpacked().resolve(FILES),
                tarball(),
                index.tarballBytes(),
                index.tarballSha256(),
                index.installScript(),
                index.files());
    }
}
