package dev.personalbrain.application;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;

/** A jar that the plugin's build has put beside this class. */
final class EmbeddedJar {
    private EmbeddedJar() {}

    static FileContent content(String name) throws IOException {
        try (InputStream in = EmbeddedJar.class.getResourceAsStream(name)) {
            return new FileContent.OfBytes(Objects.requireNonNull(in, name + " is missing in the plugin")
                    .readAllBytes());
        }
    }
}
