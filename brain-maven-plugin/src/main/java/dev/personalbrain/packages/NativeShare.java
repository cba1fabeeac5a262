package dev.personalbrain.packages;

import dev.personalbrain.lock.Conditions;
import dev.personalbrain.lock.NamedPlatform;
import dev.personalbrain.platform.Platform;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A package's native files, split by what one platform has of them. Their headers decide; where these say that a file runs with any C
 * library, its name is asked too. A file that is named for the platform and made for another is neither kept nor foreign.
 *
 * @param kept in the package's order
 * @param foreign in the package's order
 * @param unfit files that should run on the platform and cannot
 */
record NativeShare(List<PackageFile> kept, List<PackageFile> foreign, List<PackageFile> unfit) {
    NativeShare {
        kept = List.copyOf(kept);
        foreign = List.copyOf(foreign);
        unfit = List.copyOf(unfit);
    }

    static NativeShare of(CachedPackage cached, Platform platform) {
        return new Split(cached, platform).share();
    }

    boolean isEmpty() {
        return kept.isEmpty() && foreign.isEmpty() && unfit.isEmpty();
    }

    /** One package on its way. */
    private record Split(CachedPackage cached, Platform platform, List<PackageFile> natives) {
        Split(CachedPackage cached, Platform platform) {
            this(
                    cached,
                    platform,
                    cached.files().stream().filter(PackageFile::isNative).toList());
        }

        NativeShare share() {
            List<PackageFile> running = files(file -> file.runsOn(platform));
            List<PackageFile> kept = new ArrayList<>(running);
            kept.removeIf(file -> isOtherLibcsTwin(file, running));
            running.stream().filter(file -> isNeeded(file, kept)).forEach(kept::add);
            List<PackageFile> unfit = files(file -> isUnfit(file, !kept.isEmpty()));
            return new NativeShare(
                    files(kept::contains), files(file -> !kept.contains(file) && !unfit.contains(file)), unfit);
        }

        private List<PackageFile> files(Predicate<PackageFile> which) {
            return natives.stream().filter(which).toList();
        }

        /** It runs with any C library, but is named for another one, and stands beside one that is not. */
        private boolean isOtherLibcsTwin(PackageFile file, List<PackageFile> running) {
            Optional<NamedPlatform> name = NamedPlatform.parse(file.path());
            return name.isPresent()
                    && name.get().isForOtherLibc(platform)
                    && running.stream()
                            .flatMap(other -> NamedPlatform.parse(other.path()).stream())
                            .anyMatch(other -> isTwin(name.get(), other) && !other.isForOtherLibc(platform));
        }

        private static boolean isTwin(NamedPlatform one, NamedPlatform other) {
            return plain(one.stem()).equals(plain(other.stem()));
        }

        private static String plain(String stem) {
            return stem.replaceAll("[^A-Za-z0-9]+", "-");
        }

        private static boolean isNeeded(PackageFile file, List<PackageFile> kept) {
            return !kept.contains(file)
                    && kept.stream()
                            .flatMap(each -> each.library().stream())
                            .anyMatch(each -> each.needed().contains(file.name()));
        }

        /** What is damaged, unless its name is for another platform; what is named for this one, or could only be for this one. */
        private boolean isUnfit(PackageFile file, boolean anyKept) {
            if (file.runsOn(platform)) {
                return false;
            }
            Optional<NamedPlatform> own = NamedPlatform.parse(file.path());
            Optional<NamedPlatform> packages =
                    NamedPlatform.parse(cached.locked().name());
            if (own.or(() -> packages).filter(name -> name.isForOther(platform)).isPresent()) {
                return false;
            }
            return file.defect().isPresent()
                    || own.isPresent() && !(anyKept && isForSameMachine(file))
                    || !anyKept && (packages.isPresent() || isConditional());
        }

        /** It was chosen for this platform by what it declares. */
        private boolean isConditional() {
            Conditions conditions = cached.locked().conditions();
            return !conditions.os().isEmpty() && !conditions.cpu().isEmpty();
        }

        private boolean isForSameMachine(PackageFile file) {
            return file.library()
                    .filter(each -> each.platforms().stream()
                            .anyMatch(one -> one.os() == platform.os() && one.arch() == platform.arch()))
                    .isPresent();
        }
    }
}
