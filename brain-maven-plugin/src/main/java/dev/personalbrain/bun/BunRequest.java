package dev.personalbrain.bun;

import dev.personalbrain.lock.LockedTree;
import dev.personalbrain.lock.Selection;
import dev.personalbrain.packages.CachedPackage;
import dev.personalbrain.packages.NpmAnalysis;
import dev.personalbrain.packages.PackageAnalysis;
import dev.personalbrain.packages.PackageCache;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

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

    /** What goes to the build's {@code node_modules}; what comes in another's bundle goes with that one. */
    List<CachedPackage> bundlable() {
        Map<String, PackageAnalysis> present = packageTree().packages();
        return selection.packages().stream()
                .filter(each -> present.containsKey(each.folder()))
                .map(each -> present.get(each.folder()).cached().as(each))
                .toList();
    }

    /** @throws dev.personalbrain.error.UserException where there is no Bun for it */
    BunTarget target() {
        return BunTarget.of(selection.platform(), settings.variant());
    }
}
