package dev.personalbrain.install;

import dev.personalbrain.manifest.Installation;
import dev.personalbrain.manifest.NativeModule;
import dev.personalbrain.manifest.PlacedLibrary;

/** A module and what it puts in place on the platform at hand. */
public record PlannedModule(NativeModule module, Installation installation) {
    /** Of the files that it puts in place. */
    public long installedBytes() {
        return installation.bytes()
                + installation.libraries().stream()
                        .mapToLong(PlacedLibrary::bytes)
                        .sum();
    }
}
