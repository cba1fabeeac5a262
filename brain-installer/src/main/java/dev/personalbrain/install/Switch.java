package dev.personalbrain.install;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * Brings a complete tree into place and mends what a killed switch has left. At every moment one of the folder in place, the old one
 * and the staged tree is complete, if one was before.
 */
final class Switch {
    private final TargetFolder target;
    private final Marker wanted;

    Switch(TargetFolder target, Marker wanted) {
        this.target = target;
        this.wanted = wanted;
    }

    /** Replaces what is in place with the staged tree, which is complete; where that cannot be, it stays in place. */
    void apply() throws IOException {
        // First, since some file systems refuse to rename where a quota has been reached.
        FileTree.delete(target.downloads());
        if (TargetFolder.exists(target.modules())) {
            discard(target.old());
            move(target.modules(), target.old());
        }
        try {
            move(target.tree(), target.modules());
        } catch (IOException e) {
            moveBack(e);
            throw e;
        }
        Durable.folder(target.root());
        clear();
    }

    private void moveBack(IOException failure) {
        try {
            if (TargetFolder.exists(target.old())) {
                move(target.old(), target.modules());
            }
        } catch (IOException e) {
            failure.addSuppressed(e);
        }
    }

    /**
     * Makes the best of what is there.
     *
     * @return whether what is wanted is in place now
     */
    boolean recover() throws IOException {
        if (!TargetFolder.exists(target.modules()) && TargetFolder.exists(target.old())) {
            move(target.old(), target.modules());
        }
        if (!wanted.isIn(target.modules()) && wanted.isIn(target.tree())) {
            apply();
        }
        if (!wanted.isIn(target.modules()) && wanted.isIn(target.old())) {
            putBack();
        }
        boolean done = wanted.isIn(target.modules());
        if (done) {
            clear();
        } else {
            discard(target.old());
        }
        return done;
    }

    /** Deletes what an installer has put there, and nothing else. */
    void remove() throws IOException {
        if (Marker.isAnyIn(target.modules())) {
            discard(target.modules());
        }
        clear();
    }

    private void putBack() throws IOException {
        Durable.createFolder(target.staging());
        FileTree.delete(target.discarded());
        move(target.modules(), target.discarded());
        move(target.old(), target.modules());
        Durable.folder(target.root());
    }

    private void clear() throws IOException {
        discard(target.old());
        discard(target.tree());
        FileTree.delete(target.staging());
    }

    /** Deletes a folder that may be complete. */
    static void discard(Path folder) throws IOException {
        Marker.removeFrom(folder);
        FileTree.delete(folder);
    }

    private static void move(Path from, Path to) throws IOException {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    }
}
