package dev.personalbrain.mojo;

import dev.personalbrain.analysis.Dependency;
import dev.personalbrain.error.ExitCode;
import dev.personalbrain.error.UserException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.artifact.ArtifactUtils;
import org.apache.maven.project.MavenProject;

/** Makes dependencies of the artifacts that Maven resolved for the runtime class path. Resolves nothing itself. */
final class ResolvedArtifacts {
    private final Set<String> reactor;

    /** @param reactor all projects of the running build */
    ResolvedArtifacts(Collection<MavenProject> reactor) {
        this.reactor = reactor.stream()
                .map(each -> key(each.getGroupId(), each.getArtifactId(), each.getVersion()))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Jars only, in the order given. */
    List<Dependency> dependencies(Collection<Artifact> artifacts) {
        return artifacts.stream()
                .filter(ResolvedArtifacts::isJar)
                .map(this::dependency)
                .toList();
    }

    private static boolean isJar(Artifact artifact) {
        return artifact.getArtifactHandler().isAddedToClasspath()
                && artifact.getArtifactHandler().getExtension().equals("jar")
                && !artifact.getScope().equals(Artifact.SCOPE_TEST)
                && !artifact.getScope().equals(Artifact.SCOPE_PROVIDED);
    }

    private Dependency dependency(Artifact artifact) {
        String path = RepositoryPath.of(artifact);
        return new Dependency(
                artifact.getGroupId(),
                artifact.getArtifactId(),
                artifact.hasClassifier() ? artifact.getClassifier() : "",
                artifact.getBaseVersion(),
                jar(artifact),
                path,
                artifact.isSnapshot(),
                isProject(artifact, path));
    }

    private boolean isProject(Artifact artifact, String path) {
        return Artifact.SCOPE_SYSTEM.equals(artifact.getScope())
                || reactor.contains(key(artifact.getGroupId(), artifact.getArtifactId(), artifact.getBaseVersion()))
                || LocalInstall.isOnlyInstalled(artifact.getFile().toPath(), path);
    }

    /** A module that this build has compiled but not packaged is a folder: its classes, without what its jar would add. */
    private static Path jar(Artifact artifact) {
        Path file = artifact.getFile().toPath();
        if (Files.isDirectory(file)) {
            throw new UserException(
                    ExitCode.CONFIGURATION,
                    "dependency " + artifact.getId() + " is a folder, " + file
                            + ", not a jar: it is built here and has not been packaged yet; run the goal with the phase 'package'"
                            + " or a later one");
        }
        return file;
    }

    private static String key(String groupId, String artifactId, String version) {
        return ArtifactUtils.key(groupId, artifactId, version);
    }
}
