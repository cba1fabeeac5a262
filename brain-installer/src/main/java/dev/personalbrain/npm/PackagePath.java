package dev.personalbrain.npm;

import dev.personalbrain.archive.BadArchiveException;
import dev.personalbrain.archive.TarEntry;
import dev.personalbrain.archive.TarReader;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Where npm puts an entry of a tarball, below the package's folder. */
final class PackagePath {
    private static final int MAX_LENGTH = 4096;
    private static final String IGNORE_OF_GIT = ".gitignore";
    private static final String IGNORE_OF_NPM = ".npmignore";

    private PackagePath() {}

    /**
     * Without the first component; empty where nothing else is there.
     *
     * @throws BadArchiveException where the name is absolute, leads up, or means something else on another system
     */
    static Optional<String> of(TarEntry entry, TarReader tar) throws BadArchiveException {
        String name = entry.name();
        List<String> components = List.of(name.split("/", -1));
        if (name.startsWith("/") || name.matches("[A-Za-z]:.*")) {
            throw tar.bad(entry, "its name is absolute");
        }
        if (components.contains("..")) {
            throw tar.bad(entry, "its name leads outside with '..'");
        }
        if (name.indexOf('\\') >= 0 || name.chars().anyMatch(Character::isISOControl)) {
            throw tar.bad(entry, "has a backslash or a control character in its name");
        }
        if (name.length() > MAX_LENGTH) {
            throw tar.bad(entry, "its name has more than " + MAX_LENGTH + " characters");
        }
        String path = components.stream()
                .skip(1)
                .filter(component -> !component.isEmpty() && !component.equals("."))
                .collect(Collectors.joining("/"));
        return path.isEmpty() ? Optional.empty() : Optional.of(renamed(path));
    }

    /** npm takes a .gitignore for the .npmignore that its author had not. */
    private static String renamed(String path) {
        return isIgnoreOfGit(path) ? path.substring(0, path.length() - IGNORE_OF_GIT.length()) + IGNORE_OF_NPM : path;
    }

    static boolean isIgnoreOfGit(String name) {
        return ("/" + name).endsWith("/" + IGNORE_OF_GIT);
    }
}
