package dev.personalbrain.application;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;

/** The brain-installer.jar that comes with the plugin; the plugin's build puts it there. */
public final class EmbeddedInstaller {
    private static final String NAME = "brain-installer.jar";

    private EmbeddedInstaller() {}

    public static FileContent content() throws IOException {
        try (InputStream in = EmbeddedInstaller.class.getResourceAsStream(NAME)) {
            return new FileContent.OfBytes(Objects.requireNonNull(in, NAME + " is missing in the plugin")
                    .readAllBytes());
        }
    }
}
