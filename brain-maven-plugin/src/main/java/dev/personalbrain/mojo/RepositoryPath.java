package dev.personalbrain.mojo;

import org.apache.maven.artifact.Artifact;

/** Where a repository of Maven's default layout keeps an artifact: {@code org/xerial/sqlite-jdbc/3.54.1.0/sqlite-jdbc-3.54.1.0.jar}. */
final class RepositoryPath {
    private RepositoryPath() {}

    /** Relative, with {@code /}. The folder of a snapshot has the version of the pom, its file the time-stamped one. */
    static String of(Artifact artifact) {
        String classifier = artifact.hasClassifier() ? "-" + artifact.getClassifier() : "";
        return artifact.getGroupId().replace('.', '/') + "/" + artifact.getArtifactId() + "/"
                + artifact.getBaseVersion() + "/" + artifact.getArtifactId() + "-" + artifact.getVersion() + classifier
                + "." + artifact.getArtifactHandler().getExtension();
    }
}
