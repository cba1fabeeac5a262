package dev.personalbrain.packages;

import java.nio.file.Path;

/**
 * A file of the project that is put into a package.
 *
 * @param file where it lies
 * @param content its path in the package, size, SHA-256 and headers
 */
public record VendoredCopy(Path file, PackageFile content) {
    /** Where a release keeps it, below the base of a source: {@code vendored/SHA256/NAME}. */
    public String source() {
        return "vendored/" + content.sha256() + "/" + content.name();
    }
}
