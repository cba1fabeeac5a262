package dev.personalbrain.mojo;

import dev.personalbrain.image.jib.DockerSettings;
import java.util.Map;

/** {@code <dockerClient>}: how the local Docker daemon is spoken to. */
public class DockerClientParameter {
    /** The {@code docker} program, or one that takes the same commands: its name or path. */
    private String executable;

    /** Environment variables for it, {@code DOCKER_HOST} for instance; beside those of this build. */
    private Map<String, String> environment;

    /** For Maven. */
    public DockerClientParameter() {}

    DockerSettings settings() {
        return new DockerSettings(executable == null ? DockerSettings.DEFAULT.executable() : executable, environment());
    }

    Map<String, String> environment() {
        return Entries.texts(environment);
    }
}
