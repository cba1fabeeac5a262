package dev.personalbrain.bun;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Names of folders below {@code node_modules}: {@code @libsql/client}, {@code a/node_modules/b}. The project's own is the empty one. */
final class PackageFolders {
    static final String PROJECT = "";
    private static final String MODULES = "node_modules/";
    private static final String NESTED = "/" + MODULES;

    private PackageFolders() {}

    /** The package that a file is in, by its path below the project's folder. */
    static String ofFile(String path) {
        if (!path.startsWith(MODULES)) {
            return PROJECT;
        }
        int start = path.lastIndexOf(MODULES) + MODULES.length();
        return path.substring(MODULES.length(), start) + nameOf(path.substring(start));
    }

    /** The package's name of what an import asks for: {@code @libsql/client} of {@code @libsql/client/web}. */
    static String nameOf(String specifier) {
        String[] parts = specifier.split("/");
        int count = specifier.startsWith("@") ? 2 : 1;
        return String.join("/", Arrays.copyOf(parts, Math.min(count, parts.length)));
    }

    /** The name that others import it by. */
    static String name(String folder) {
        int nested = folder.lastIndexOf(NESTED);
        return nested < 0 ? folder : folder.substring(nested + NESTED.length());
    }

    static boolean isNested(String folder) {
        return folder.contains(NESTED);
    }

    /** Where a package's imports are looked for, in this order: {@code a/node_modules/NAME}, {@code NAME}. */
    static List<String> candidates(String folder, String name) {
        List<String> candidates = new ArrayList<>();
        for (String around = folder; !around.isEmpty(); around = parent(around)) {
            candidates.add(around + NESTED + name);
        }
        candidates.add(name);
        return candidates;
    }

    /** The package around one that lies below it; the project for others. */
    static String parent(String folder) {
        int nested = folder.lastIndexOf(NESTED);
        return nested < 0 ? PROJECT : folder.substring(0, nested);
    }

    /** Neither a path nor something of Bun's or Node's. */
    static boolean isPackage(String specifier) {
        return !specifier.startsWith(".") && !specifier.startsWith("/") && !specifier.contains(":");
    }
}
