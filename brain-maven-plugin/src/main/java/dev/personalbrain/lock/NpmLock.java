package dev.personalbrain.lock;

import dev.personalbrain.lock.json.Json;
import dev.personalbrain.lock.json.JsonFile;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Reads {@code package-lock.json} and {@code npm-shrinkwrap.json}, lockfileVersion 2 and 3.
 *
 * <p>Source: npm's documentation, package-lock.json.
 */
final class NpmLock {
    private static final String FOLDERS = "node_modules/";

    private final Json packages;
    private final SortedMap<String, LockedPackage> found = new TreeMap<>();
    private final Map<String, String> refusals = new HashMap<>();

    private NpmLock(Json packages) {
        this.packages = packages;
    }

    static LockContent read(Path file) {
        Json json = JsonFile.read(file, LockFiles.NPM_COMMAND);
        requireVersion(json);
        Json packages = json.get("packages");
        NpmLock lock = new NpmLock(packages);
        packages.fields().forEach(lock::add);
        return new LockContent(file, lock.found, lock.refusals, Dependencies.of(packages.get("")), Map.of());
    }

    private static void requireVersion(Json json) {
        Json version = json.get("lockfileVersion");
        if (Integer.valueOf(1).equals(version.value())) {
            throw version.error("1 has no places of packages (expected 2 or 3); 'npm install --package-lock-only"
                    + " --lockfile-version 3' writes it anew");
        }
        if (!Integer.valueOf(2).equals(version.value()) && !Integer.valueOf(3).equals(version.value())) {
            throw version.error("'" + version.value() + "' is not known (expected 2 or 3); 'npm install"
                    + " --package-lock-only --lockfile-version 3' writes it anew, or use a newer plugin");
        }
    }

    /** Folders beside {@code node_modules} are targets of links, and the project itself. */
    private void add(String key, Json entry) {
        if (key.startsWith(FOLDERS)) {
            String folder = key.substring(FOLDERS.length());
            Names.ofFolder(folder).forEach(name -> Names.require(entry, name));
            boolean link = flag(entry, "link");
            NpmEntry place = new NpmEntry(folder, link ? target(entry) : entry);
            found.put(folder, place.locked());
            (link ? Optional.of(Refusals.link(entry.get("resolved").text())) : place.refusal())
                    .ifPresent(refusal -> refusals.put(folder, refusal));
        }
    }

    private Json target(Json link) {
        return packages.find(link.get("resolved").text()).orElse(link);
    }

    static boolean flag(Json object, String name) {
        return object.find(name).filter(Json::flag).isPresent();
    }
}
