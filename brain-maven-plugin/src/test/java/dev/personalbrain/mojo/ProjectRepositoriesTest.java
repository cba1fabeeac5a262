package dev.personalbrain.mojo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.maven.artifact.repository.ArtifactRepository;
import org.apache.maven.artifact.repository.MavenArtifactRepository;
import org.apache.maven.artifact.repository.layout.DefaultRepositoryLayout;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.Test;

class ProjectRepositoriesTest {
    @Test
    void keepsMavensOrderWithoutDoublesAndBlockedOnes() {
        ArtifactRepository blocked = repository("http://0.0.0.0/");
        blocked.setBlocked(true);
        MavenProject project = new MavenProject();
        project.setRemoteArtifactRepositories(List.of(
                repository("https://mirror.example.com/maven"),
                blocked,
                repository("https://second.example.com/"),
                repository("https://mirror.example.com/maven")));

        assertThat(ProjectRepositories.urls(project))
                .containsExactly("https://mirror.example.com/maven", "https://second.example.com/");
    }

    private static ArtifactRepository repository(String url) {
        MavenArtifactRepository repository = new MavenArtifactRepository();
        repository.setUrl(url);
        repository.setLayout(new DefaultRepositoryLayout());
        return repository;
    }
}
