package dev.personalbrain.mojo;

import java.util.List;
import org.apache.maven.artifact.repository.ArtifactRepository;
import org.apache.maven.project.MavenProject;

/** Where the build itself gets its dependencies from: the project's repositories, or the mirrors that the settings put in their place. */
final class ProjectRepositories {
    private ProjectRepositories() {}

    /** In Maven's order; without those that the settings block. */
    static List<String> urls(MavenProject project) {
        return project.getRemoteArtifactRepositories().stream()
                .filter(repository -> !repository.isBlocked())
                .map(ArtifactRepository::getUrl)
                .distinct()
                .toList();
    }
}
