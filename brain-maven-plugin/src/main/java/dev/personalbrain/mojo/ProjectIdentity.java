package dev.personalbrain.mojo;

import dev.personalbrain.error.ExitCode;
import dev.personalbrain.error.UserException;
import dev.personalbrain.lock.PackageJson;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.maven.project.MavenProject;

/** What a project says it is. */
record ProjectIdentity(String name, String version, String description) {
    static ProjectIdentity of(MavenProject project) {
        return new ProjectIdentity(
                project.getArtifactId(),
                project.getVersion(),
                Optional.ofNullable(project.getDescription()).orElse(project.getName()));
    }

    /**
     * Without a pom.
     *
     * @param folder with {@code package.json}
     */
    static ProjectIdentity of(Path folder) {
        PackageJson json = PackageJson.read(folder);
        String name = required(json, "name", json.name());
        return new ProjectIdentity(name.replaceFirst("^@[^/]*/", ""), required(json, "version", json.version()), "");
    }

    private static String required(PackageJson json, String field, String value) {
        if (value.isEmpty()) {
            throw new UserException(
                    ExitCode.CONFIGURATION,
                    json.file() + " has no \"" + field
                            + "\": the application is called by it where there is no pom.xml");
        }
        return value;
    }
}
