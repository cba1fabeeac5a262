package dev.personalbrain.bun;

import dev.personalbrain.error.ExitCode;
import dev.personalbrain.error.UserException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The packages that a user wants outside of the program. */
final class ChosenExternals {
    private static final String PARAMETER = "<bun><externals>: ";

    private ChosenExternals() {}

    /**
     * Their folders.
     *
     * @param names of packages, {@code *} in them stands for any characters
     * @throws UserException where a name is that of no package of the platform
     */
    static Set<String> of(List<String> names, PackageTree tree) {
        Set<String> folders = new TreeSet<>();
        for (String name : names) {
            Set<String> found = matches(name, tree);
            if (found.isEmpty()) {
                throw new UserException(ExitCode.CONFIGURATION, PARAMETER + "'" + name + "' " + problem(name, tree));
            }
            folders.addAll(found);
        }
        return folders;
    }

    private static Set<String> matches(String name, PackageTree tree) {
        Pattern pattern = Pattern.compile(Pattern.quote(name).replace("*", "\\E.*\\Q"));
        return tree.packages().keySet().stream()
                .filter(folder -> !PackageFolders.isNested(folder))
                .filter(folder -> pattern.matcher(folder).matches())
                .collect(Collectors.toSet());
    }

    private static String problem(String name, PackageTree tree) {
        String around = PackageFolders.nameOf(name);
        if (!around.equals(name) && tree.packages().containsKey(around)) {
            return "is a part of a package, and packages are left out as a whole: write '" + around + "'";
        }
        return "is no package that the lock file has for this platform and for production; externals are names of package.json's "
                + "dependencies, or of what these depend on";
    }
}
