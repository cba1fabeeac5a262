package dev.personalbrain.install;

import java.nio.file.Path;
import java.util.Locale;

/**
 * One way in which an installed folder differs from what the manifest says.
 *
 * @param path below the application's folder
 * @param detail what was expected and what is there; never empty
 */
public record Finding(Kind kind, String path, String detail) {
    /** How it differs. */
    public enum Kind {
        MISSING,
        ALTERED,
        EXTRA
    }

    /** {@code native_modules} or {@code node_modules}. */
    public String folder() {
        return Path.of(path).getName(0).toString();
    }

    /** {@code altered  native_modules/lib/liba.so  expected ...}. */
    @Override
    public String toString() {
        return String.format("%-8s %s  %s", kind.name().toLowerCase(Locale.ROOT), path, detail);
    }
}
