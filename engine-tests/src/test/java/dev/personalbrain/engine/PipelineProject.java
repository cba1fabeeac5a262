package dev.personalbrain.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A repository of somebody who has followed the documentation: a small application with native code, and the files that it shows. */
final class PipelineProject {
    private static final String VERSION = "0.1.0-SNAPSHOT";

    private PipelineProject() {}

    /** @param base of the image */
    static Path create(Path folder, String base) throws IOException {
        Path example = MavenBuild.project().resolve("brain-maven-plugin/src/it/release-basic");
        CleanCopy.of(example, folder);
        Path pom = folder.resolve("pom.xml");
        Files.writeString(
                pom,
                Files.readString(pom)
                        .replace("@project.version@", VERSION)
                        .replace("<name>my-app</name>", "<name>my-app</name><from><image>" + base + "</image></from>"));
        for (PipelineFile file : PipelineFile.document("file")) {
            file.writeTo(folder);
        }
        Path maven = Files.createDirectories(folder.resolve(".mvn"));
        Files.writeString(maven.resolve("maven.config"), "--global-settings=" + settings(folder) + "\n");
        return folder;
    }

    /** Those of the plugin's integration tests, but that the plugin's cache is where it always is. */
    private static Path settings(Path folder) throws IOException {
        String text = Files.readString(MavenBuild.project().resolve("brain-maven-plugin/src/it/settings.xml"))
                .replaceAll("<brain.cache>.*</brain.cache>", "")
                .replace(
                        "@localRepositoryUrl@",
                        Path.of(System.getProperty("brain.tests.localRepository"))
                                .toUri()
                                .toString());
        return Files.writeString(folder.resolveSibling(folder.getFileName() + "-settings.xml"), text);
    }
}
