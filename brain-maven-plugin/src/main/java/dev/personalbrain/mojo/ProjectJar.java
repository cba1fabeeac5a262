package dev.personalbrain.mojo;

import dev.personalbrain.error.ExitCode;
import dev.personalbrain.error.UserException;
import java.io.File;
import java.nio.file.Path;
import org.apache.maven.project.MavenProject;

/** The project's main artifact, after it has been packaged in this build. */
final class ProjectJar {
    private ProjectJar() {}

    /**
     * The file need not exist: a build that stopped before the phase package made none.
     *
     * @throws UserException where the packaging makes something else, as a web archive
     */
    static Path of(MavenProject project) {
        if (!project.getArtifact().getArtifactHandler().getExtension().equals("jar")) {
            throw new UserException(
                    ExitCode.CONFIGURATION,
                    "packaging '" + project.getPackaging() + "' of " + project.getArtifactId()
                            + " makes no jar that could be released: use packaging jar, or set <skip> for this project");
        }
        File file = project.getArtifact().getFile();
        return file != null
                ? file.toPath()
                : Path.of(project.getBuild().getDirectory(), project.getBuild().getFinalName() + ".jar");
    }
}
