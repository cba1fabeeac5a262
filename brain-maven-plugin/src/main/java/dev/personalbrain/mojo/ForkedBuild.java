package dev.personalbrain.mojo;

import java.util.List;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.project.MavenProject;

/**
 * What a goal that forks the build has packaged. Maven forgets it when the goal has ended, so that the modules which come later
 * would look for this one's jar in vain.
 */
final class ForkedBuild {
    private ForkedBuild() {}

    /**
     * Makes the fork's artifacts those of the project itself, as far as another module's class path can name them; sources and
     * the like would be attached twice where one more goal forks the build, which their plugins refuse. Does nothing where no
     * build was forked.
     */
    static void adopt(MavenProject project) {
        MavenProject fork = project.getExecutionProject();
        if (fork != project) {
            project.getArtifact().setFile(fork.getArtifact().getFile());
            List<Artifact> known = List.copyOf(project.getAttachedArtifacts());
            fork.getAttachedArtifacts().stream()
                    .filter(each -> each.getArtifactHandler().isAddedToClasspath())
                    .filter(each -> !known.contains(each))
                    .forEach(project::addAttachedArtifact);
        }
    }
}
