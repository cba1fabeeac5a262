package dev.personalbrain.application;

import dev.personalbrain.application.LayoutEntry.File;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;

/** The tools that come with the plugin: its build has put them beside this class. */
public final class EmbeddedTools {
    private EmbeddedTools() {}

    /** Those that the program's runtime runs. */
    public static Tools of(Program program) throws IOException {
        return program instanceof BunProgram
                ? new Tools(EmbeddedScripts.installer(), EmbeddedScripts.healthCheck())
                : new Tools(List.of(file("brain-installer.jar")), file("brain-health.jar"));
    }

    private static File file(String name) throws IOException {
        try (InputStream in = EmbeddedTools.class.getResourceAsStream(name)) {
            byte[] bytes = Objects.requireNonNull(in, name + " is missing in the plugin")
                    .readAllBytes();
            return new File(name, OwnFiles.FILE, new FileContent.OfBytes(bytes));
        }
    }
}
