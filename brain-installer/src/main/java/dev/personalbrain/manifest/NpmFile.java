package dev.personalbrain.manifest;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A file of an npm module.
 *
 * @param path below the package's folder, with {@code /}
 * @param bytes once installed
 * @param sha256 once installed
 * @param executable 0755; else 0644
 * @param unixShebang in the tarball its first line begins with {@code #!} and ends with CR LF, which is written as LF: npm does that to
 *     programs
 * @param source empty where it comes out of the tarball; else the path below a source's base that it is fetched from:
 *     {@code vendored/SHA256/NAME}
 * @param needed libraries that a native file needs, as its headers name them
 * @param requires symbol versions by needed file
 */
public record NpmFile(
        String path,
        long bytes,
        String sha256,
        boolean executable,
        boolean unixShebang,
        Optional<String> source,
        List<String> needed,
        Map<String, List<String>> requires) {
    public NpmFile {
        needed = List.copyOf(needed);
        requires = Collections.unmodifiableMap(new TreeMap<>(requires));
    }

    /** One of the tarball that is no native file. */
    public NpmFile(String path, long bytes, String sha256, boolean executable) {
        this(path, bytes, sha256, executable, false, Optional.empty(), List.of(), Map.of());
    }
}
