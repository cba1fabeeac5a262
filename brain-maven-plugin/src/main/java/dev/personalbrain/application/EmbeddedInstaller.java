package dev.personalbrain.application;

import java.io.IOException;

/** The brain-installer.jar that comes with the plugin. */
public final class EmbeddedInstaller {
    private EmbeddedInstaller() {}

    public static FileContent content() throws IOException {
        return EmbeddedJar.content("brain-installer.jar");
    }
}
