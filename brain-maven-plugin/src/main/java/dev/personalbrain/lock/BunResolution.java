package dev.personalbrain.lock;

import dev.personalbrain.lock.json.Json;
import dev.personalbrain.lock.semver.Version;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What follows a package's name in Bun's lock file.
 *
 * @param text a version, or a place with its scheme
 */
record BunResolution(Kind kind, String text) {
    private static final Pattern VERSION_OF_TARBALL =
            Pattern.compile(".*-([0-9]+\\.[0-9]+\\.[0-9]+[0-9A-Za-z.-]*)\\.tgz");

    enum Kind {
        REGISTRY,
        TARBALL,
        GIT,
        FILE,
        FOLDER
    }

    static BunResolution of(Json element, String text) {
        if (text.matches("(?:workspace|link|root):.*")) {
            return new BunResolution(Kind.FOLDER, text);
        }
        if (text.matches("(?:github|gitlab|bitbucket|gist):.*|git[+@:].*")) {
            return new BunResolution(Kind.GIT, text);
        }
        if (text.matches("https?://.*")) {
            return new BunResolution(Kind.TARBALL, text);
        }
        if (text.startsWith("file:") || text.matches(".*\\.(?:tgz|tar|tar\\.gz)")) {
            return new BunResolution(Kind.FILE, text);
        }
        if (Version.parse(text).isEmpty()) {
            throw element.bad("a name with a version, a URL or a place that Bun knows");
        }
        return new BunResolution(Kind.REGISTRY, text);
    }

    /** Of a tarball, what its name tells; empty where only the package itself knows. */
    String version() {
        Matcher tarball = VERSION_OF_TARBALL.matcher(text);
        if (kind == Kind.TARBALL && tarball.matches()) {
            return tarball.group(1);
        }
        return kind == Kind.REGISTRY ? text : "";
    }
}
