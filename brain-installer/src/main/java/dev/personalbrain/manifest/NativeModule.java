package dev.personalbrain.manifest;

import dev.personalbrain.platform.Platform;
import java.util.Set;

/** A versioned package with native libraries, of one of the kinds that can be installed. */
public sealed interface NativeModule permits MavenModule, NpmModule {
    /** The value of {@code kind} in the manifest. */
    String kind();

    /** Unique in the manifest, with the version: {@code org.xerial:sqlite-jdbc:3.54.1.0}, {@code @libsql/linux-x64-gnu@0.5.13}. */
    String id();

    /** Where a repository or registry keeps the original, relative to its base URL. */
    String path();

    /** Size of the original. */
    long bytes();

    /** SHA-256 of the original, 64 lower-case hexadecimal digits. */
    String sha256();

    /** Those that something is put in place on; a platform that is absent gets nothing of this module. */
    Set<Platform> platforms();
}
