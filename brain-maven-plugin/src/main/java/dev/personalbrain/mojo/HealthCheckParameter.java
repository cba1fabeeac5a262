package dev.personalbrain.mojo;

import java.util.List;

/** {@code <healthCheck>}: how Docker finds out whether a container is well. */
public class HealthCheckParameter {
    /**
     * What is asked for over HTTP: {@code /health}. Any answer from 200 to 299 is well. It is asked by a small Java program in the image,
     * so that neither curl nor wget is needed.
     */
    private String path;

    /** Where it is asked. Without it, the application's {@code <port>}. */
    private Integer port;

    /** The environment variable that tells another port where it is set. Without it, {@code BRAIN_PORT}. */
    private String portVariable;

    /** In place of a path, a program in the image and its arguments; exit code 0 is well. */
    private List<String> command;

    /** Time between two checks, as {@code 1m30s}. Without it, {@code 30s}. */
    private String interval;

    /** How long a check may take. Without it, {@code 5s}. */
    private String timeout;

    /** How long failures do not count after the start. Without it, {@code 30s}. */
    private String startPeriod;

    /** How many failures in a row make a container unhealthy. Without it, 3. */
    private Integer retries;

    /** For Maven. */
    public HealthCheckParameter() {}

    /** The short form, {@code <healthCheck>/health</healthCheck>}. */
    public void set(String newPath) {
        path = newPath;
    }

    String path() {
        return path;
    }

    Integer port() {
        return port;
    }

    String portVariable() {
        return portVariable;
    }

    /** Null where there is none. */
    List<String> command() {
        return command == null ? null : Entries.texts(command);
    }

    String interval() {
        return interval;
    }

    String timeout() {
        return timeout;
    }

    String startPeriod() {
        return startPeriod;
    }

    Integer retries() {
        return retries;
    }
}
