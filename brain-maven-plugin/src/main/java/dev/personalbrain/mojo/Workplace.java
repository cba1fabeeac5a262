package dev.personalbrain.mojo;

import java.nio.file.Path;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;

/**
 * Where a goal works.
 *
 * @param folder of the project; without a pom, the one that Maven was called in
 * @param target what the goals make goes there
 * @param hasPom whether there is a project at all
 */
record Workplace(Path folder, Path target, boolean hasPom) {
    static Workplace of(MavenSession session, MavenProject project) {
        if (project.getBasedir() != null) {
            return new Workplace(
                    project.getBasedir().toPath(), Path.of(project.getBuild().getDirectory()), true);
        }
        // Maven's stand-in for a project has no folder; what it calls one holds a variable that nobody replaces.
        Path folder = Path.of(session.getExecutionRootDirectory());
        return new Workplace(folder, folder.resolve("target"), false);
    }
}
