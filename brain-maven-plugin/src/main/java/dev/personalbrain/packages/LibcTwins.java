package dev.personalbrain.packages;

import dev.personalbrain.lock.LockedPackage;
import dev.personalbrain.lock.NamedPlatform;
import dev.personalbrain.platform.Platform;
import java.util.Collection;
import java.util.Optional;

/**
 * Packages that are the same library for one C library or the other, and that declare neither: npm and Bun install both. Told by their
 * names.
 */
record LibcTwins(Collection<LockedPackage> selected, Platform platform) {
    /** Whether the package's name is for another C library than the platform's. */
    boolean isForOther(LockedPackage locked) {
        return NamedPlatform.parse(locked.name())
                .filter(name -> name.fits(platform) && name.isForOtherLibc(platform))
                .isPresent();
    }

    /** The package that stands in for one of the other C library. */
    Optional<LockedPackage> twin(LockedPackage locked) {
        Optional<NamedPlatform> name = NamedPlatform.parse(locked.name());
        return selected.stream()
                .filter(other -> !other.name().equals(locked.name()) && !isForOther(other))
                .filter(other -> NamedPlatform.parse(other.name())
                        .filter(each -> each.fits(platform)
                                && name.filter(one -> one.stem().equals(each.stem()))
                                        .isPresent())
                        .isPresent())
                .findFirst();
    }
}
