package dev.personalbrain.engine;

import java.io.IOException;
import java.nio.file.Path;

/** An application to build images of. */
enum TestApplication {
    /** The project's own, with four native libraries. */
    BRAIN_APP {
        @Override
        Path checkout(Path folder) throws IOException {
            return CleanCopy.of(MavenBuild.project().resolve("brain-app"), folder);
        }
    },
    /** Files and settings that are easily got wrong, and one native library. */
    AWKWARD {
        @Override
        Path checkout(Path folder) throws IOException {
            return AwkwardApplication.write(folder);
        }
    };

    /** Makes the project in a folder, as it is when it has just been checked out. */
    abstract Path checkout(Path folder) throws IOException;

    /** Fit for the name of an image. */
    String imageName() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
