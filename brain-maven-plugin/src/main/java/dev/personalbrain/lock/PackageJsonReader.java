package dev.personalbrain.lock;

import dev.personalbrain.error.ExitCode;
import dev.personalbrain.error.UserException;
import dev.personalbrain.lock.json.Json;
import dev.personalbrain.lock.json.JsonFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads {@code package.json}. */
final class PackageJsonReader {
    private static final String CATALOG = "catalog:";

    private final Json json;

    private PackageJsonReader(Json json) {
        this.json = json;
    }

    static PackageJson read(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new UserException(
                    ExitCode.CONFIGURATION,
                    file + " is missing (expected a package.json and its lock file; 'npm init' makes one)");
        }
        Json json = JsonFile.read(file, "mend it");
        return new PackageJsonReader(json).read(file, Dependencies.of(json));
    }

    private PackageJson read(Path file, Dependencies written) {
        Dependencies plain = new Dependencies(
                plain(written.production()),
                plain(written.optional()),
                plain(written.development()),
                plain(written.peers()),
                written.optionalPeers());
        return PackageJson.of(file, json, plain, workspaces());
    }

    /** A list, or an object that has the list as {@code packages}. */
    private List<String> workspaces() {
        Optional<Json> workspaces = json.find("workspaces");
        Optional<Json> list =
                workspaces.filter(Json::isObject).isPresent() ? workspaces.get().find("packages") : workspaces;
        return list.map(Json::texts).orElse(List.of());
    }

    private Map<String, String> plain(Map<String, String> ranges) {
        Map<String, String> plain = new LinkedHashMap<>();
        ranges.forEach((name, range) -> plain.put(
                name, range.startsWith(CATALOG) ? ofCatalog(name, range.substring(CATALOG.length())) : range));
        return plain;
    }

    /** @param catalog empty for the one without a name */
    private String ofCatalog(String name, String catalog) {
        return holder(catalog)
                .flatMap(ranges -> ranges.find(name))
                .map(Json::text)
                .orElseThrow(() -> json.error("'" + name + "' is '" + CATALOG + catalog
                        + "', but no such catalog names it; write its version in place of the catalog"));
    }

    /** Catalogs are in {@code workspaces}, or beside it. */
    private Optional<Json> holder(String catalog) {
        Optional<Json> workspaces = json.find("workspaces").filter(Json::isObject);
        return workspaces.flatMap(there -> in(there, catalog)).or(() -> in(json, catalog));
    }

    private static Optional<Json> in(Json object, String catalog) {
        return catalog.isBlank() || catalog.equals("default")
                ? object.find("catalog")
                : object.find("catalogs").flatMap(catalogs -> catalogs.find(catalog));
    }
}
