package dev.personalbrain.image.jib;

import java.io.IOException;
import java.io.InputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;

/** Is told what the layers of an image hold, one over the other. Paths have no {@code /} in front and none at their ends. */
interface LayerVisitor {
    /** @param content may be left unread */
    void entry(TarArchiveEntry entry, String path, InputStream content) throws IOException;

    /**
     * A layer takes away what is below it.
     *
     * @param path empty for the root
     * @param itself whether the path goes too, or only what is in it
     */
    void removed(String path, boolean itself) throws IOException;

    /** Whether a removal, as it is told, concerns a path. */
    static boolean isRemoved(String path, String removed, boolean itself) {
        return isWithin(removed, path) && (itself || !path.equals(removed));
    }

    /** Whether a path is the folder, or lies in it. */
    static boolean isWithin(String folder, String path) {
        return path.equals(folder) || folder.isEmpty() || path.startsWith(folder + "/");
    }
}
