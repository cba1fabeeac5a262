package dev.personalbrain.lock;

import dev.personalbrain.lock.json.Json;
import dev.personalbrain.lock.json.JsonFile;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Reads {@code bun.lock}, the text format, of version 1 to 3. Version 2 adds hasInstallScript, version 3 nested overrides.
 *
 * @see <a href="https://bun.sh/docs/install/lockfile">Bun, Lockfile</a>
 */
final class BunLock {
    private final Map<String, String> patches;
    private final SortedMap<String, LockedPackage> found = new TreeMap<>();
    private final Map<String, String> refusals = new HashMap<>();

    private BunLock(Map<String, String> patches) {
        this.patches = patches;
    }

    static LockContent read(Path file) {
        Json json = JsonFile.read(file, LockFiles.BUN_COMMAND);
        requireVersion(json.get("lockfileVersion"));
        BunLock lock = new BunLock(
                json.find("patchedDependencies").map(Json::textByName).orElse(Map.of()));
        json.find("packages").ifPresent(packages -> packages.fields().forEach(lock::add));
        return new LockContent(
                file,
                lock.found,
                lock.refusals,
                Dependencies.of(json.get("workspaces").get("")),
                Overrides.rules(json.find("overrides")));
    }

    private static void requireVersion(Json version) {
        boolean known = version.value() instanceof Integer number && number >= 1 && number <= 3;
        if (!known) {
            throw version.error("'" + version.value() + "' is not known (expected 1, 2 or 3); write it anew with a Bun"
                    + " from 1.2 on, or use a newer plugin");
        }
    }

    private void add(String key, Json tuple) {
        List<String> names = Names.ofBunKey(key);
        names.forEach(name -> Names.require(tuple, name));
        BunEntry entry = BunEntry.of(Names.folder(names), tuple);
        LockedPackage locked = entry.locked();
        found.put(locked.folder(), locked);
        Optional.ofNullable(patches.get(locked.id()))
                .map(Refusals::patched)
                .or(entry::refusal)
                .ifPresent(refusal -> refusals.put(locked.folder(), refusal));
    }
}
