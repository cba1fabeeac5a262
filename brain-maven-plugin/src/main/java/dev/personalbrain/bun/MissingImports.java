package dev.personalbrain.bun;

import dev.personalbrain.error.ExitCode;
import dev.personalbrain.error.UserException;
import java.util.List;
import java.util.Set;

/**
 * What Bun may miss and what not, when it looks for an application's imports.
 *
 * @param tree the application's packages
 * @param chosen folders of the packages that the user wants outside of the program
 */
record MissingImports(PackageTree tree, Set<String> chosen) {
    /** @throws UserException at the first that is a mistake */
    void check(List<SourcePlace> errors) {
        List<SourcePlace> mistakes =
                errors.stream().filter(each -> !isBearable(each)).toList();
        if (!mistakes.isEmpty()) {
            throw error(mistakes.get(0), mistakes.size() - 1);
        }
    }

    /**
     * Something that a package says it can do without, that a package lacks which is not to be part of the program, or that its install
     * script might have brought, as the user has to hear first.
     */
    private boolean isBearable(SourcePlace place) {
        if (place.specifier().isEmpty()) {
            return false;
        }
        String folder = tree.owner(place.file());
        if (chosen.contains(folder) || tree.isNative(folder) || tree.isUndecided(folder)) {
            return true;
        }
        String name = PackageFolders.nameOf(place.specifier().get());
        return tree.optionalNames(folder).contains(name)
                || tree.peerNames(folder).contains(name);
    }

    private UserException error(SourcePlace place, int others) {
        String where = place.file().isEmpty() ? "" : place.where() + ": ";
        String what = place.specifier().map(each -> absence(place, each)).orElse(place.message());
        String more = others == 0 ? "" : " (" + others + " more such places)";
        return new UserException(ExitCode.CONFIGURATION, where + what + more);
    }

    private String absence(SourcePlace place, String specifier) {
        String absence = "'" + specifier + "' is imported, and not there";
        return PackageFolders.isPackage(specifier) ? absence + ": " + wayOut(place, specifier) : absence;
    }

    private String wayOut(SourcePlace place, String specifier) {
        String name = PackageFolders.nameOf(specifier);
        if (tree.project().devDependencies().containsKey(name)) {
            return name
                    + " is one of package.json's devDependencies, which programs do not get; move it to dependencies";
        }
        return tree.owner(place.file()).equals(PackageFolders.PROJECT)
                ? "add " + name + " to package.json's dependencies, and lock it"
                : "add " + name
                        + " to package.json's dependencies, or leave the package that imports it out of the program "
                        + "(<bun><externals>)";
    }
}
