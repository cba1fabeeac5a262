package dev.personalbrain.install;

/**
 * A file that an installed module consists of.
 *
 * @param path below the application's folder, with {@code /}: {@code native_modules/lib/liba.so}
 * @param executable 0755; else 0644
 */
public record InstalledFile(String path, long bytes, String sha256, boolean executable) {}
