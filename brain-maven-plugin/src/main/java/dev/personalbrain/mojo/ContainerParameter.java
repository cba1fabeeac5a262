package dev.personalbrain.mojo;

import java.util.List;
import java.util.Map;

/** {@code <container>}: how the image is started. */
public class ContainerParameter {
    /** Who runs the application, as numbers: {@code USER} or {@code USER:GROUP}. Without it, {@code 10001:10001}. */
    private String user;

    /** Ports that the container listens on beside {@code <port>}: {@code 8080}, {@code 8000-8010}, {@code 53/udp}. */
    private List<String> ports;

    /** Folders that outlive a container, beside {@code /app/data}. */
    private List<String> volumes;

    /** Environment variables that the image sets. */
    private Map<String, String> environment;

    /** Labels of the image, beside those that the pom gives. */
    private Map<String, String> labels;

    /** The program that starts, and its first arguments. Without it, the application's wrapper. */
    private List<String> entrypoint;

    /** Arguments of the entrypoint; a user replaces them behind the image's name. */
    private List<String> args;

    /** Where the application starts. Without it, {@code /app}. */
    private String workingDirectory;

    /**
     * When the image claims to have been made: ISO 8601, seconds since 1970, or {@code EPOCH}. Without it,
     * {@code project.build.outputTimestamp}. Never the clock, so that the same input gives the same image.
     */
    private String creationTime;

    /** {@code Docker} or {@code OCI}: the media types. Without it, {@code Docker}. */
    private String format;

    /** The signal that stops the application, as {@code SIGINT}. Without it, the base image's. */
    private String stopSignal;

    /** How Docker finds out whether a container is well. Without it, it does not. */
    private HealthCheckParameter healthCheck;

    /** What {@code <jvmArguments>} are for images, by jib-maven-plugin's name. */
    private List<String> jvmFlags;

    /** What {@code <mainClass>} is for images, by jib-maven-plugin's name. */
    private String mainClass;

    /** For Maven. */
    public ContainerParameter() {}

    String user() {
        return user;
    }

    List<String> ports() {
        return Entries.required("<container><ports>", ports);
    }

    List<String> volumes() {
        return Entries.required("<container><volumes>", volumes);
    }

    Map<String, String> environment() {
        return Entries.texts(environment);
    }

    Map<String, String> labels() {
        return Entries.texts(labels);
    }

    List<String> entrypoint() {
        return Entries.texts(entrypoint);
    }

    List<String> args() {
        return Entries.texts(args);
    }

    String workingDirectory() {
        return workingDirectory;
    }

    String creationTime() {
        return creationTime;
    }

    String format() {
        return format;
    }

    String stopSignal() {
        return stopSignal;
    }

    List<String> jvmFlags() {
        return Entries.given(jvmFlags);
    }

    String mainClass() {
        return mainClass;
    }

    HealthCheckParameter healthCheck() {
        return healthCheck;
    }
}
