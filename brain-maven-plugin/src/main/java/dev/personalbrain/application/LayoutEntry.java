package dev.personalbrain.application;

/**
 * One file, folder or symbolic link of the application layout.
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

    /** @param target as it is written into the link, relative; it need not exist */
    record Link(String path, String target) implements LayoutEntry {
        @Override
        public int mode() {
            return 0777;
        }
    }
}
