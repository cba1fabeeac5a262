package dev.personalbrain.npm;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The name of an npm package: {@code libsql} or {@code @libsql/client}. Safe as a folder's name; old packages with capital letters are
 * fine.
 *
 * <p>Source: npm's documentation, package.json, name.
 */
public record PackageName(String text) {
    private static final int MAX = 214;
    private static final String PART = "[A-Za-z0-9~!'()*_-][A-Za-z0-9~!'()*._-]*";
    private static final Pattern NAME = Pattern.compile("(?:@" + PART + "/)?" + PART);
    private static final Set<String> NOT_ALLOWED = Set.of("node_modules", "favicon.ico");
    /** Folders of a layout for an image that are no module's. */
    private static final Set<String> OTHER_LAYERS = Set.of("data", "marker", "other-modules");

    public PackageName {
        if (!isName(text)) {
            throw new IllegalArgumentException("not the name of a package: " + text);
        }
    }

    public static Optional<PackageName> parse(String text) {
        return isName(text) ? Optional.of(new PackageName(text)) : Optional.empty();
    }

    private static boolean isName(String text) {
        return text.length() <= MAX && NAME.matcher(text).matches() && !NOT_ALLOWED.contains(text);
    }

    /** {@code @libsql}. */
    public Optional<String> scope() {
        int slash = text.indexOf('/');
        return slash < 0 ? Optional.empty() : Optional.of(text.substring(0, slash));
    }

    /** Without the scope: {@code client}. */
    public String base() {
        return text.substring(text.indexOf('/') + 1);
    }

    /** Where registries keep a version's tarball: {@code @libsql/client/-/client-0.15.7.tgz}. */
    public String tarballPath(String version) {
        return text + "/-/" + base() + "-" + version + ".tgz";
    }

    /** What its layer's folder is called for an image's build: {@code libsql-client}. */
    public String layerFolder() {
        String folder = text.replace("@", "").replace('/', '-');
        return OTHER_LAYERS.contains(folder) ? "npm-" + folder : folder;
    }

    @Override
    public String toString() {
        return text;
    }
}
