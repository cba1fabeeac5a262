package dev.personalbrain.packages;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.jr.ob.JSON;

/**
 * The {@code package.json} of an unpacked package, as far as it matters here. One that cannot be read says nothing: npm installs such
 * a package too.
 */
record PackageManifest(Map<String, Object> json) {
    private static final String FILE = "package.json";

    static PackageManifest read(Path root) throws IOException {
        Path file = root.resolve(FILE);
        if (!Files.isRegularFile(file)) {
            return new PackageManifest(Map.of());
        }
        try {
            return new PackageManifest(JSON.std.mapFrom(Files.readAllBytes(file)));
        } catch (JacksonException | ClassCastException e) {
            return new PackageManifest(Map.of());
        }
    }

    /**
     * What npm would run when it installs the package.
     *
     * @param files of the package: a {@code binding.gyp} among them is built where no script says otherwise
     */
    Optional<String> installScript(List<PackageFile> files) {
        boolean binding = files.stream().anyMatch(file -> file.path().equals("binding.gyp"));
        return Stream.of("preinstall", "install", "postinstall")
                .flatMap(event -> script(event).stream())
                .findFirst()
                .or(() -> binding && !Boolean.FALSE.equals(json.get("gypfile"))
                        ? Optional.of("install: node-gyp rebuild")
                        : Optional.empty());
    }

    /** Paths of the files that others may load, with or without {@code ./} before them. */
    List<String> entryPoints() {
        List<String> paths = new ArrayList<>();
        Stream.of("main", "module", "browser", "exports", "imports", "bin")
                .forEach(field -> collect(json.get(field), paths));
        return paths;
    }

    private static void collect(Object value, List<String> paths) {
        if (value instanceof String path) {
            paths.add(path);
        } else if (value instanceof Map<?, ?> conditions) {
            conditions.values().forEach(each -> collect(each, paths));
        } else if (value instanceof List<?> alternatives) {
            alternatives.forEach(each -> collect(each, paths));
        }
    }

    private Optional<String> script(String event) {
        Object command = json.get("scripts") instanceof Map<?, ?> scripts ? scripts.get(event) : null;
        return command instanceof String text && !text.isBlank() ? Optional.of(event + ": " + text) : Optional.empty();
    }
}
