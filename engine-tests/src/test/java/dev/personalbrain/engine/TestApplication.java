package dev.personalbrain.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

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
    },
    /** A server for Java, small, with one native library. */
    SERVER {
        @Override
        Path checkout(Path folder) throws IOException {
            return ServerApplication.write(folder);
        }
    },
    /** A program for Bun, with two native npm modules. */
    TEST_BRAIN {
        @Override
        Path checkout(Path folder) throws IOException {
            CleanCopy.of(MavenBuild.project().resolve("brain-maven-plugin/src/it/test-brain"), folder);
            Path pom = folder.resolve("pom.xml");
            Files.writeString(pom, Files.readString(pom).replace("@project.version@", "0.1.0-SNAPSHOT"));
            return folder;
        }

        @Override
        String base() {
            return Engine.running().debian();
        }

        @Override
        List<String> installer() {
            return List.of("BUN_BE_BUN=1", "/app/brain", "/app/brain-installer/main.mjs");
        }

        @Override
        List<String> dockerOptions(Path context) throws IOException {
            return NpmNetwork.options(context, "BUN_IMAGE=" + Engine.running().bun());
        }
    };

    /** Makes the project in a folder, as it is when it has just been checked out. */
    abstract Path checkout(Path folder) throws IOException;

    /** The image that its images begin with. */
    String base() {
        return Engine.running().base();
    }

    /**
     * What {@code docker build} is told.
     *
     * @param context may be added to
     */
    List<String> dockerOptions(Path context) throws IOException {
        return List.of();
    }

    /** What runs the installer of an image that has one, with the assignments of variables that it needs. */
    List<String> installer() {
        return List.of("java", "-jar", "/app/brain-installer.jar");
    }

    /** Fit for the name of an image. */
    String imageName() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
