package dev.personalbrain.application;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A program that Bun has compiled into one file, which holds Bun itself and all code but that of native modules.
 *
 * @param file made by the compiler
 * @param version of the Bun that is in it
 */
public record BunProgram(Path file, String version) implements Program {
    @Override
    public String code(ApplicationNames names) {
        return names.executable();
    }

    @Override
    public boolean startsByWrapper() {
        return false;
    }

    @Override
    public Map<String, String> environment() {
        return Map.of();
    }

    @Override
    public List<LayoutEntry.File> files(ApplicationNames names) {
        return List.of(new LayoutEntry.File(names.executable(), OwnFiles.SCRIPT, new FileContent.OfFile(file)));
    }

    @Override
    public List<Library> libraries() {
        return List.of();
    }

    @Override
    public Map<String, Object> variables() {
        return Map.of("runtime", "bun", "bunVersion", version);
    }
}
