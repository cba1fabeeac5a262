package dev.personalbrain.analysis;

import java.nio.file.Path;

/**
 * A resolved runtime dependency.
 *
 * @param classifier empty where there is none
 * @param file the jar, as resolved
 * @param repositoryPath where a repository of Maven's layout keeps it, with {@code /}; for a snapshot the time-stamped name
 * @param snapshot whether the version may change its bytes
 * @param project whether it is built in this very build (another module of the reactor), so that no repository has it
 */
public record Dependency(
        String groupId,
        String artifactId,
        String classifier,
        String version,
        Path file,
        String repositoryPath,
        boolean snapshot,
        boolean project) {

    /** {@code group:artifact[:classifier]:version}. */
    public String id() {
        return groupId + ":" + artifactId + (classifier.isEmpty() ? "" : ":" + classifier) + ":" + version;
    }

    /** Whether it is another one at nearly every build. */
    public boolean changesOften() {
        return snapshot || project;
    }

    /** {@code group:artifact}, whatever the version and classifier. */
    public String module() {
        return groupId + ":" + artifactId;
    }
}
