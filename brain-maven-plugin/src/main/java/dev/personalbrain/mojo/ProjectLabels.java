package dev.personalbrain.mojo;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.maven.model.License;
import org.apache.maven.project.MavenProject;

/** What a pom tells for the labels of an image, by the names of the OCI's image specification. */
final class ProjectLabels {
    /** When the image claims to have been made. */
    static final String CREATED = "org.opencontainers.image.created";

    private static final String PREFIX = "org.opencontainers.image.";

    private ProjectLabels() {}

    static Map<String, String> of(MavenProject project) {
        Map<String, String> labels = new TreeMap<>();
        put(labels, "url", project.getUrl());
        put(labels, "source", project.getScm() == null ? null : project.getScm().getUrl());
        put(
                labels,
                "licenses",
                project.getLicenses().stream()
                        .map(License::getName)
                        .filter(name -> name != null)
                        .collect(Collectors.joining(" OR ")));
        return labels;
    }

    /** On one line: a pom wraps where it likes. */
    private static void put(Map<String, String> labels, String name, String value) {
        if (value != null && !value.isBlank()) {
            labels.put(PREFIX + name, value.strip().replaceAll("\\s+", " "));
        }
    }
}
