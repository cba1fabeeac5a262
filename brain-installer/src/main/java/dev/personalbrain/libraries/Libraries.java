package dev.personalbrain.libraries;

import dev.personalbrain.binary.SharedLibrary;
import java.util.Optional;

/** The shared libraries that a loader finds in one place: on a machine, or in an image. */
public interface Libraries {
    /** For people: {@code this machine}, {@code base image debian:12}. */
    String place();

    /**
     * The library that a loader takes for a name.
     *
     * @param file that needs it: it may name folders of its own
     */
    Optional<SharedLibrary> find(String name, NativeFile file);

    /** Whether the C library is musl. */
    boolean isMusl();
}
