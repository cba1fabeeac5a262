package dev.personalbrain.lock;

import dev.personalbrain.npm.Integrity;
import java.util.Map;
import java.util.Optional;

/**
 * One package at one place of the tree.
 *
 * @param folder below {@code node_modules}: {@code "@libsql/client"}, {@code "a/node_modules/b"}
 * @param name of the package in its registry; an alias has another folder
 * @param resolved the tarball's URL, where the lock file names it
 * @param integrity of the tarball; of a selected package never empty, except where it is in a bundle
 * @param optional whether everything in production that needs it can do without it
 * @param dev whether production does not need it at all
 * @param inBundle whether the tarball of a package around it brings it along
 * @param hasInstallScript whether the lock file says so; a {@code bun.lock} of version 1 never does
 * @param bin a program's name to its path in the package; neither leads out
 * @param dependencies name to range; those that are optional as well are left out
 * @param peerDependencies name to range; those that may be absent are left out
 */
public record LockedPackage(
        String folder,
        String name,
        String version,
        Optional<String> resolved,
        Optional<Integrity> integrity,
        Conditions conditions,
        boolean optional,
        boolean dev,
        boolean inBundle,
        boolean hasInstallScript,
        Map<String, String> bin,
        Map<String, String> dependencies,
        Map<String, String> optionalDependencies,
        Map<String, String> peerDependencies) {

    /** {@code name@version}. */
    public String id() {
        return name + "@" + version;
    }

    /** For messages: an alias with the name that it goes by. */
    String title() {
        boolean alias = !(folder.equals(name) || folder.endsWith("/" + name));
        return (version.isEmpty() ? name : id()) + (alias ? " (as " + folder + ")" : "");
    }

    LockedPackage withUse(boolean nowOptional, boolean nowDev, boolean nowInBundle) {
        return new LockedPackage(
                folder,
                name,
                version,
                resolved,
                integrity,
                conditions,
                nowOptional,
                nowDev,
                nowInBundle,
                hasInstallScript,
                bin,
                dependencies,
                optionalDependencies,
                peerDependencies);
    }
}
