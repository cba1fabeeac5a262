package dev.personalbrain.image;

import dev.personalbrain.application.FileContent;
import java.util.ArrayList;
import java.util.List;

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

    /** One of the root user, which everybody can read. */
    static Folder folder(String path) {
        return new Folder(path, 0755, Owner.ROOT);
    }

    /** The folders on the way to a path, outermost first: {@code /a} and {@code /a/b} for {@code /a/b/c}. */
    static List<String> parents(String path) {
        List<String> parents = new ArrayList<>();
        for (int slash = path.indexOf('/', 1); slash >= 0; slash = path.indexOf('/', slash + 1)) {
            parents.add(path.substring(0, slash));
        }
        return parents;
    }

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
