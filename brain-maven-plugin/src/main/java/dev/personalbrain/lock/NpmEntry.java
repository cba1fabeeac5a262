package dev.personalbrain.lock;

import dev.personalbrain.lock.json.Json;
import dev.personalbrain.lock.semver.Version;
import dev.personalbrain.npm.Integrity;
import dev.personalbrain.npm.PackageName;
import java.util.List;
import java.util.Optional;

/**
 * One package in npm's lock file.
 *
 * @param folder below {@code node_modules}
 */
record NpmEntry(String folder, Json json) {
    LockedPackage locked() {
        PackageName name = name();
        Dependencies needs = Dependencies.of(json);
        return new LockedPackage(
                folder,
                name.text(),
                text("version").orElse(""),
                text("resolved"),
                text("integrity").flatMap(Integrity::best),
                conditions(),
                NpmLock.flag(json, "optional"),
                NpmLock.flag(json, "dev"),
                NpmLock.flag(json, "inBundle"),
                NpmLock.flag(json, "hasInstallScript"),
                Bins.of(json.find("bin"), name),
                needs.required(),
                needs.optional(),
                needs.requiredPeers());
    }

    /** An alias says its package's name; all others have the folder's. */
    private PackageName name() {
        List<String> names = Names.ofFolder(folder);
        return json.find("name")
                .map(name -> Names.require(name, name.text()))
                .orElseGet(() -> new PackageName(names.get(names.size() - 1)));
    }

    private Optional<String> text(String name) {
        return json.find(name).map(Json::text);
    }

    private Conditions conditions() {
        return new Conditions(list("os"), list("cpu"), list("libc"));
    }

    private List<String> list(String name) {
        return json.find(name).map(Json::texts).orElse(List.of());
    }

    /** Why it cannot be installed. What is in a bundle comes with the bundle. */
    Optional<String> refusal() {
        String resolved = text("resolved").orElse("");
        if (resolved.startsWith("git")) {
            return Optional.of(Refusals.git(resolved));
        }
        if (resolved.startsWith("file:")) {
            return Optional.of(Refusals.file(resolved));
        }
        if (NpmLock.flag(json, "inBundle") && !Names.around(folder).isEmpty()) {
            return Optional.empty();
        }
        requireVersion();
        return Refusals.ofIntegrity(text("integrity"), LockFiles.NPM_COMMAND);
    }

    /** It becomes a part of a URL. */
    private void requireVersion() {
        Json version = json.get("version");
        if (Version.parse(version.text()).isEmpty()) {
            throw version.bad("a version");
        }
    }
}
