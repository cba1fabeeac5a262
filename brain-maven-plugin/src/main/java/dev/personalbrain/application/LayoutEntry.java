package dev.personalbrain.application;

/**
 * One file or folder of the application layout.
 *
 * <p>Paths are relative to the application's root, with {@code /} and without one at either end. Modes are the nine permission bits.
 */
public sealed interface LayoutEntry {
    String path();

    int mode();

    /** Always 0755. */
    record Folder(String path) implements LayoutEntry {
        @Override
        public int mode() {
            return 0755;
        }
    }

    record File(String path, int mode, FileContent content) implements LayoutEntry {}
}
