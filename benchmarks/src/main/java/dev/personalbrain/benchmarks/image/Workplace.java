package dev.personalbrain.benchmarks.image;

import dev.personalbrain.benchmarks.Command;
import dev.personalbrain.benchmarks.Folders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A tool's own copy of the application and of its caches, always under the same paths, since tools remember those. What they were
 * after the first push is kept, so that every measurement begins with the same.
 */
final class Workplace {
    private static final String FIRST_CODE = "\"build 1\"";

    private final Path templates;
    private final Tool tool;
    private final Path folder;
    private final Path kept;

    /** @param scratch where everything lies */
    Workplace(Path templates, Tool tool, Path scratch) {
        this.templates = templates;
        this.tool = tool;
        this.folder = scratch.resolve("work").resolve(tool.path());
        this.kept = scratch.resolve("kept").resolve(tool.path());
    }

    Path project() {
        return folder.resolve("project");
    }

    Path cache() {
        return folder.resolve("cache");
    }

    /** The application as a version control system would give it, and no cache. */
    void makeFresh() throws IOException, InterruptedException {
        Folders.delete(folder);
        Files.createDirectories(folder);
        copy(templates.resolve("application"), project());
        ApplicationCode.write(project().resolve("src/main/java"));
        for (String files : tool.files()) {
            copy(templates.resolve(files) + "/.", project());
        }
        Files.createDirectories(cache());
    }

    void keep() throws IOException, InterruptedException {
        Folders.delete(kept);
        Files.createDirectories(kept.getParent());
        copy(folder, kept);
    }

    void restore() throws IOException, InterruptedException {
        Folders.delete(folder);
        copy(kept, folder);
    }

    /** Another constant in the one class; no two numbers give the same. */
    void changeCode(int number) throws IOException {
        Path source = project().resolve("src/main/java/org/example/Main.java");
        Files.writeString(source, Files.readString(source).replace(FIRST_CODE, "\"another build, " + number + "\""));
    }

    private static void copy(Object from, Path to) throws IOException, InterruptedException {
        Command.run(Path.of("/"), List.of("cp", "-a", from.toString(), to.toString()));
    }
}
