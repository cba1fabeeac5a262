package dev.personalbrain.image;

import dev.personalbrain.application.FileContent;

/**
 * One file, folder or symbolic link of an image.
 *
 * <p>Paths are absolute, with {@code /} in front and none at the end. Modes are the nine permission bits. All times are the same, and
 * not part of an entry: see {@link ImagePlan#ENTRY_TIME}.
 */
public sealed interface ImageEntry {
    String path();

    int mode();

    Owner owner();

    record File(String path, int mode, Owner owner, FileContent content) implements ImageEntry {}

    record Folder(String path, int mode, Owner owner) implements ImageEntry {}

    /** @param target as it is written into the link, relative or absolute; it need not exist */
    record Link(String path, String target, Owner owner) implements ImageEntry {
        @Override
        public int mode() {
            return 0777;
        }
    }
}
