package dev.personalbrain.image;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * How an image is started; every value has been checked. What is absent here stays as the base image has it, but the command, which
 * goes with the entrypoint.
 *
 * @param user that the processes run as
 * @param entrypoint exec form
 * @param command arguments of the entrypoint; may be empty
 * @param environment added to the base image's; values are taken as they are, {@code $} included
 * @param workingDirectory absolute
 * @param volumes absolute paths
 * @param stopSignal {@code SIGTERM}, {@code SIGINT}, …
 */
public record ContainerSettings(
        Owner user,
        List<String> entrypoint,
        List<String> command,
        SortedMap<String, String> environment,
        String workingDirectory,
        SortedSet<Port> ports,
        SortedSet<String> volumes,
        SortedMap<String, String> labels,
        Optional<String> stopSignal,
        Optional<HealthCheck> healthCheck) {
    public ContainerSettings {
        entrypoint = List.copyOf(entrypoint);
        command = List.copyOf(command);
        environment = Collections.unmodifiableSortedMap(new TreeMap<>(environment));
        ports = Collections.unmodifiableSortedSet(new TreeSet<>(ports));
        volumes = Collections.unmodifiableSortedSet(new TreeSet<>(volumes));
        labels = Collections.unmodifiableSortedMap(new TreeMap<>(labels));
    }
}
