package dev.personalbrain.mojo;

import java.util.Optional;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.project.MavenProject;

/**
 * Whether a goal has anything to do in a project. A goal that is called from the command line runs in every module of a build,
 * those included that have nothing to release.
 *
 * @param namesPlugin whether the project's build, as it inherits it, names this plugin
 * @param severalProjects whether other modules are built along with this one
 */
record Participation(boolean skip, ApplicationKind kind, boolean namesPlugin, boolean severalProjects) {
    static Participation of(
            boolean skip, ApplicationKind kind, MavenSession session, MavenProject project, MojoExecution execution) {
        return new Participation(
                skip,
                kind,
                project.getPlugin(execution.getPlugin().getKey()) != null,
                session.getProjects().size() > 1);
    }

    Optional<String> reasonToSkip() {
        if (skip) {
            return Optional.of("brain.skip is set");
        }
        if (kind == ApplicationKind.NONE) {
            return Optional.of("a project of packaging 'pom' has nothing to run");
        }
        if (severalProjects && !namesPlugin) {
            return Optional.of("its <build><plugins> does not name brain-maven-plugin");
        }
        return Optional.empty();
    }
}
