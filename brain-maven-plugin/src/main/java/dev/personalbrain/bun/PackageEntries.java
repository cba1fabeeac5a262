package dev.personalbrain.bun;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.jr.ob.JSON;

/** Where packages say that they begin. */
final class PackageEntries {
    private static final List<String> PLAIN = List.of("index.js", "index.node", "index.json");

    private PackageEntries() {}

    /** Whether one of the packages is found only by what its {@code package.json} says: its entry is no {@code index} file. */
    static boolean needPackageJson(InstalledFolder installed) throws IOException {
        for (String folder : installed.folders()) {
            if (needsPackageJson(installed.modules().resolve(folder))) {
                return true;
            }
        }
        return false;
    }

    private static boolean needsPackageJson(Path folder) throws IOException {
        Path file = folder.resolve("package.json");
        Map<String, Object> fields = Files.exists(file) ? JSON.std.mapFrom(Files.readAllBytes(file)) : Map.of();
        if (fields.keySet().stream().anyMatch(Set.of("exports", "module", "browser")::contains)) {
            return true;
        }
        Object main = fields.get("main");
        if (main == null) {
            return PLAIN.stream().noneMatch(name -> Files.exists(folder.resolve(name)));
        }
        return !PLAIN.contains(String.valueOf(main).replaceFirst("^\\./", ""));
    }
}
