package dev.personalbrain.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * What an integration test takes over from another one, for its {@code setup.groovy}. Read in the sources: only those that were asked for
 * are copied to {@code target}.
 */
public final class ItSources {
    private final Path folder;
    private final Path other;

    /** @param name of the other one */
    public ItSources(File basedir, String name) throws IOException {
        this.folder = basedir.toPath().toRealPath();
        this.other = folder.resolve("../../../src/it").resolve(name).toRealPath();
    }

    /** The folder of the other one. */
    Path other() {
        return other;
    }

    public void copy(String... paths) throws IOException {
        for (String path : paths) {
            Path target = folder.resolve(path);
            Files.createDirectories(target.getParent());
            Files.copy(other.resolve(path), target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Changes a file that was copied. */
    public void replace(String path, String before, String after) throws IOException {
        String text = Files.readString(folder.resolve(path));
        assertThat(text).contains(before);
        Files.writeString(folder.resolve(path), text.replace(before, after));
    }
}
