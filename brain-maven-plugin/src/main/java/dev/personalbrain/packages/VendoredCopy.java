package dev.personalbrain.packages;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

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

    /** Replaces the package's own file of that name. */
    public void copyInto(Path packageFolder) throws IOException {
        Path target = packageFolder.resolve(content.path());
        Files.createDirectories(target.getParent());
        Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
    }
}
