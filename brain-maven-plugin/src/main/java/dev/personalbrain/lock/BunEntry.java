package dev.personalbrain.lock;

import dev.personalbrain.lock.json.Json;
import dev.personalbrain.npm.Integrity;
import dev.personalbrain.npm.PackageName;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One package in Bun's lock file: a list that opens with {@code name@resolution}. From a registry it goes on with the registry, what the
 * package says of itself, and the integrity; from elsewhere without the registry, from git with a tag before the integrity.
 *
 * @param folder below {@code node_modules}
 */
record BunEntry(String folder, Json tuple, PackageName name, BunResolution resolution) {
    static BunEntry of(String folder, Json tuple) {
        List<Json> elements = tuple.elements();
        Json first = elements.stream().findFirst().orElseThrow(() -> tuple.bad("a package"));
        int at = first.text().indexOf('@', 1);
        if (at < 0) {
            throw first.bad("a name and a version");
        }
        return new BunEntry(
                folder,
                tuple,
                Names.require(first, first.text().substring(0, at)),
                BunResolution.of(first, first.text().substring(at + 1)));
    }

    LockedPackage locked() {
        Optional<Json> about = tuple.elements().stream().filter(Json::isObject).findFirst();
        Dependencies needs = about.map(Dependencies::of).orElse(Dependencies.NONE);
        return new LockedPackage(
                folder,
                name.text(),
                resolution.version(),
                resolved(),
                integrity().flatMap(Integrity::best),
                new Conditions(list(about, "os"), list(about, "cpu"), list(about, "libc")),
                false,
                false,
                flag(about, "bundled"),
                flag(about, "hasInstallScript"),
                about.map(info -> Bins.of(info.find("bin"), name)).orElse(Map.of()),
                needs.required(),
                needs.optional(),
                needs.requiredPeers());
    }

    private static boolean flag(Optional<Json> about, String name) {
        return about.filter(info -> NpmLock.flag(info, name)).isPresent();
    }

    private static List<String> list(Optional<Json> about, String name) {
        return about.flatMap(info -> info.find(name)).map(Json::texts).orElse(List.of());
    }

    /** Bun writes no URL for its default registry, the tarball's for others, and the registry's in older versions. */
    private Optional<String> resolved() {
        if (resolution.kind() != BunResolution.Kind.REGISTRY) {
            return Optional.of(resolution.text());
        }
        String url = element(1).map(Json::text).orElse("");
        if (url.isEmpty()) {
            return Optional.empty();
        }
        String base = url.endsWith("/") ? url : url + "/";
        return Optional.of(url.endsWith(".tgz") ? url : base + name.tarballPath(resolution.version()));
    }

    private Optional<String> integrity() {
        int place = resolution.kind() == BunResolution.Kind.REGISTRY ? 3 : 2;
        return element(place).map(Json::text);
    }

    private Optional<Json> element(int index) {
        return tuple.elements().stream().skip(index).findFirst();
    }

    /** Why it cannot be installed. */
    Optional<String> refusal() {
        return switch (resolution.kind()) {
            case GIT -> Optional.of(Refusals.git(resolution.text()));
            case FILE -> Optional.of(Refusals.file(resolution.text()));
            case FOLDER -> Optional.of(Refusals.link(resolution.text()));
            case TARBALL -> Refusals.ofVersion(resolution).or(this::ofIntegrity);
            case REGISTRY -> ofIntegrity();
        };
    }

    private Optional<String> ofIntegrity() {
        return Refusals.ofIntegrity(integrity(), LockFiles.BUN_COMMAND);
    }
}
