package dev.personalbrain.bun;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.jr.ob.JSON;

/** An object of what this package's scripts answer. What is absent or of another type is a defect, and thrown as such. */
record JsonObject(Map<?, ?> properties) {
    static JsonObject read(Path file) throws IOException {
        return new JsonObject(JSON.std.mapFrom(Files.readAllBytes(file)));
    }

    String text(String name) {
        return optional(name).orElseThrow(() -> new IllegalStateException("no " + name + " in " + properties));
    }

    /** Empty where it is null or absent. */
    Optional<String> optional(String name) {
        return Optional.ofNullable((String) properties.get(name));
    }

    int number(String name) {
        return ((Number) properties.get(name)).intValue();
    }

    List<JsonObject> objects(String name) {
        return list(name).stream().map(each -> new JsonObject((Map<?, ?>) each)).toList();
    }

    List<String> texts(String name) {
        return list(name).stream().map(String.class::cast).toList();
    }

    private List<?> list(String name) {
        return (List<?>) properties.get(name);
    }
}
