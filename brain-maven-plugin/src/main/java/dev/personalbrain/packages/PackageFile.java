package dev.personalbrain.packages;

import dev.personalbrain.binary.NativeLibrary;
import dev.personalbrain.platform.Platform;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A file of an unpacked package.
 *
 * @param path below the package's folder, with {@code /}
 * @param executable whether its tarball says so
 * @param windowsShebang whether its first line begins with {@code #!} and ends with CR LF: no Unix runs such a program
 * @param library what its headers say, where it is a native library or an executable
 * @param defect why its headers cannot be read, though it starts or is named like a native file
 */
public record PackageFile(
        String path,
        long bytes,
        String sha256,
        boolean executable,
        boolean windowsShebang,
        Optional<NativeLibrary> library,
        Optional<String> defect) {

    /** A native file, sound or not. */
    public boolean isNative() {
        return library.isPresent() || defect.isPresent();
    }

    /** Its headers name the platform. */
    boolean runsOn(Platform platform) {
        return library.filter(each -> each.platforms().contains(platform)).isPresent();
    }

    /** The same bytes under another path. */
    PackageFile at(String other) {
        return new PackageFile(other, bytes, sha256, executable, windowsShebang, library, defect);
    }

    /** The path's last part. */
    String name() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** {@code linux-x64, linux-x64-musl}, or why nobody knows. */
    String have() {
        return library.map(each ->
                        each.platforms().stream().map(Platform::toString).collect(Collectors.joining(", ")))
                .orElseGet(() -> defect.orElse("no native file"));
    }
}
