package dev.personalbrain.bun;

import dev.personalbrain.lock.LockedPackage;
import dev.personalbrain.lock.LockedTree;
import dev.personalbrain.lock.Selection;
import dev.personalbrain.packages.NpmAnalysis;
import dev.personalbrain.packages.PackageCache;
import java.nio.file.Path;
import java.util.List;

/**
 * A Bun application to compile for one platform.
 *
 * @param tree of the project, whose folder has the sources
 * @param selection production's packages of the platform
 * @param packages the same ones, with install scripts decided about
 * @param work a folder of our own, which holds scratch files and the program
 * @param name of the program's file
 */
public record BunRequest(
        LockedTree tree,
        Selection selection,
        NpmAnalysis packages,
        PackageCache cache,
        Path work,
        String name,
        BunSettings settings) {
    /** The folder of the sources. */
    Path project() {
        return tree.root().file().toAbsolutePath().getParent();
    }

    PackageTree packageTree() {
        return PackageTree.of(tree.root(), packages);
    }

    /** What goes to the build's {@code node_modules}. */
    List<LockedPackage> bundlable() {
        PackageTree present = packageTree();
        return selection.packages().stream()
                .filter(each -> present.packages().containsKey(each.folder()))
                .toList();
    }

    /** @throws dev.personalbrain.error.UserException where there is no Bun for it */
    BunTarget target() {
        return BunTarget.of(selection.platform(), settings.variant());
    }
}
