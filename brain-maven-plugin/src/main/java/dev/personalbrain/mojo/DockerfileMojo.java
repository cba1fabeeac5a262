package dev.personalbrain.mojo;

import dev.personalbrain.error.ExitCode;
import dev.personalbrain.error.UserException;
import org.apache.maven.plugins.annotations.Execute;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.ResolutionScope;

/**
 * Builds the project up to {@code package}, then does what {@code brain:dockerfile-no-fork} does. For the command line: in a project's
 * folder, or in a folder without a pom that holds a program for Bun and its lock file.
 *
 * @since 0.1.0
 */
@Mojo(
        name = "dockerfile",
        requiresProject = false,
        requiresDependencyResolution = ResolutionScope.RUNTIME_PLUS_SYSTEM,
        threadSafe = true)
@Execute(phase = LifecyclePhase.PACKAGE)
public class DockerfileMojo extends DockerfileNoForkMojo {
    /** For Maven. */
    public DockerfileMojo() {}

    /** Maven runs a goal that needs no project once for a whole build, for the first of its projects. */
    @Override
    void checkBuild() {
        int projects = session().getProjects().size();
        if (projects > 1) {
            throw new UserException(
                    ExitCode.CONFIGURATION,
                    "brain:dockerfile works on one project, and this build has " + projects
                            + ": run it in a module's folder, or run 'mvn package brain:dockerfile-no-fork', which works in each of them");
        }
    }
}
