package dev.personalbrain.mojo;

import java.io.File;
import java.nio.file.Path;
import org.apache.maven.project.MavenProject;

/** The project's main artifact, after it has been packaged in this build. */
final class ProjectJar {
    private ProjectJar() {}

    /** The file need not exist: a build that stopped before the phase package made none. */
    static Path of(MavenProject project) {
        File file = project.getArtifact().getFile();
        return file != null
                ? file.toPath()
                : Path.of(project.getBuild().getDirectory(), project.getBuild().getFinalName() + ".jar");
    }
}
