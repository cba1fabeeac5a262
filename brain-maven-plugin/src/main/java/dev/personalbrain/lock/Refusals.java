package dev.personalbrain.lock;

import dev.personalbrain.npm.Integrity;
import java.util.Optional;

/** Why a package of a lock file cannot be installed by its hash, and the way out; in the words of both formats. */
final class Refusals {
    private Refusals() {}

    static Optional<String> ofIntegrity(Optional<String> written, String command) {
        if (written.flatMap(Integrity::best).isPresent()) {
            return Optional.empty();
        }
        return Optional.of(written.filter(text -> !text.isBlank())
                .map(text -> "has no integrity that counts, '" + shown(text)
                        + "' (expected sha512, sha384 or sha256); use a version whose registry knows more than SHA-1")
                .orElse("has no integrity in the lock file; remove the lock file and node_modules, then " + command));
    }

    private static String shown(String text) {
        return text.length() > 60 ? text.substring(0, 60) + "..." : text;
    }

    /** Of a tarball at a URL, where Bun notes no version. */
    static Optional<String> ofVersion(BunResolution tarball) {
        return tarball.version().isEmpty()
                ? Optional.of(
                        "comes from " + withoutLogin(tarball.text())
                                + ", which does not tell its version; use a package-lock.json, or a URL that ends with -VERSION.tgz")
                : Optional.empty();
    }

    static String git(String place) {
        return "comes from git (" + withoutLogin(place)
                + "), which gives no integrity; publish it to a registry, or depend on the URL of a tarball ('npm pack' makes one)";
    }

    static String file(String place) {
        return "comes from a file (" + place + "); publish it to a registry, or depend on the URL of a tarball";
    }

    static String link(String place) {
        return "is a folder (" + place
                + "), linked or of a workspace, which no integrity pins; publish it to a registry, depend on"
                + " the URL of a tarball ('npm pack' makes one), or let the program import its sources by their path";
    }

    static String patched(String patch) {
        return "is patched (" + patch + "), so that the lock file's integrity is not that of what gets installed;"
                + " take the patch out of package.json, or publish the patched package under a name of its own";
    }

    static String withoutLogin(String place) {
        return place.replaceFirst("//[^/@]*@", "//");
    }
}
