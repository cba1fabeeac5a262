package dev.personalbrain.install;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Who runs this, for messages. */
public final class CurrentUser {
    private static final String NAMELESS = "?";

    private CurrentUser() {}

    /** The number where the system has no name for it, as images seldom have: Java knows nothing then. */
    public static String name() {
        String name = System.getProperty("user.name");
        return name.equals(NAMELESS) ? ownerOfProcess() : name;
    }

    private static String ownerOfProcess() {
        try {
            return Files.getOwner(Path.of("/proc/self")).getName();
        } catch (IOException e) {
            return NAMELESS;
        }
    }
}
