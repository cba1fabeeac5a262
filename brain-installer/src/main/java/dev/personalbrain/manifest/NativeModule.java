package dev.personalbrain.manifest;

import dev.personalbrain.platform.Platform;
import java.util.Map;

/** A versioned package with native libraries, of one of the kinds that can be installed. */
public sealed interface NativeModule permits MavenModule {
    /** The value of {@code kind} in the manifest. */
    String kind();

    /** Unique in the manifest, with the version: {@code org.xerial:sqlite-jdbc:3.54.1.0}. */
    String id();

    /** Where a repository keeps the original, relative to its base URL. */
    String path();

    /** Size of the original. */
    long bytes();

    /** SHA-256 of the original, 64 lower-case hexadecimal digits. */
    String sha256();

    /** What is put in place on each platform; a platform that is absent gets nothing of this module. */
    Map<Platform, Installation> installations();
}
