package dev.personalbrain.lock;

import dev.personalbrain.lock.json.Json;
import dev.personalbrain.npm.PackageName;
import java.util.ArrayList;
import java.util.List;

/** Names of packages, and the folders that lock files make of them. */
final class Names {
    private static final String NESTED = "/node_modules/";

    private Names() {}

    /** @param where the name was found, for the message */
    static PackageName require(Json where, String name) {
        return PackageName.parse(name)
                .orElseThrow(() -> where.error("'" + name + "' is not a package's name; "
                        + where.file().wayOut()));
    }

    /** The names along {@code a/node_modules/@b/c}. */
    static List<String> ofFolder(String folder) {
        return List.of(folder.split(NESTED, -1));
    }

    /** The names along {@code a/@b/c}, as {@code bun.lock} joins them. */
    static List<String> ofBunKey(String key) {
        List<String> names = new ArrayList<>();
        String scope = "";
        for (String part : key.split("/", -1)) {
            boolean opens = scope.isEmpty() && part.startsWith("@");
            if (!opens) {
                names.add(scope + part);
            }
            scope = opens ? part + "/" : "";
        }
        if (!scope.isEmpty()) {
            names.add(scope);
        }
        return names;
    }

    static String folder(List<String> names) {
        return String.join(NESTED, names);
    }

    /** @param around empty for the project's own folder */
    static String folder(String around, String name) {
        return around.isEmpty() ? name : around + NESTED + name;
    }

    /** The folder of the package around this one; empty where that is the project. */
    static String around(String folder) {
        int nested = folder.lastIndexOf(NESTED);
        return nested < 0 ? "" : folder.substring(0, nested);
    }
}
