package dev.personalbrain.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Expected texts in {@code src/test/resources/golden}; {@code -Dgolden.update=true} rewrites them, and nothing else does. */
public final class Golden {
    private static final Path FOLDER = Path.of("src/test/resources/golden");

    private Golden() {}

    public static void check(String path, String text) throws IOException {
        Path file = FOLDER.resolve(path);
        if (Boolean.getBoolean("golden.update")) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        }
        assertThat(text).as(path).isEqualTo(Files.readString(file));
    }
}
