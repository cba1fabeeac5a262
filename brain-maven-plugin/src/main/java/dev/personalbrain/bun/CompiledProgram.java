package dev.personalbrain.bun;

import java.nio.file.Path;
import java.util.List;

/**
 * A program that Bun has compiled.
 *
 * @param file mode 0755
 * @param bunVersion of the Bun in it
 * @param notes for the user, one line each
 */
public record CompiledProgram(Path file, String bunVersion, List<String> notes) {
    public CompiledProgram {
        notes = List.copyOf(notes);
    }
}
