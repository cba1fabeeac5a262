package dev.personalbrain.doctor;

import dev.personalbrain.libraries.Libraries;
import dev.personalbrain.platform.Platform;
import java.nio.file.Path;
import java.util.Optional;

/** What an application stands on: a machine, or an image. */
public interface Place {
    /** For people: {@code this machine}. */
    String name();

    Platform platform();

    Libraries libraries();

    /** The Java that starts the application; empty where there is none. */
    Optional<FoundJava> java();

    /** The variable that says which Java that is; empty where none does. */
    default Optional<JavaSetting> javaSetting() {
        return Optional.empty();
    }

    /** What the application's folder is called there. */
    default String path(Path root) {
        return root.toString();
    }

    /** The folder that its native modules are installed into; where that is another one, links in its own folder lead there. */
    default Path modules(Path root) {
        return root;
    }

    /** Whether what is missing is installed when the application starts. */
    default boolean installsAtStart() {
        return false;
    }

    /** How things are mended here. */
    Remedies remedies();
}
