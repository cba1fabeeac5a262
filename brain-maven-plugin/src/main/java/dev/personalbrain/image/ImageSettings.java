package dev.personalbrain.image;

import dev.personalbrain.application.BuildTime;
import dev.personalbrain.application.LayerBudget;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What the user says about an image. All values are checked; errors speak of the pom's elements.
 *
 * @param base empty for the usual Java base image
 * @param entrypoint exec form; empty for the application's wrapper
 * @param args of the entrypoint
 * @param environment beside what every image of an application has
 * @param ports beside the application's own
 * @param volumes absolute paths, beside that of the data folder
 * @param labels beside those that the application gives
 * @param workingDirectory empty for the application's folder
 * @param stopSignal empty for the base image's
 * @param created the time that the image claims to have been made at
 */
public record ImageSettings(
        Optional<BaseImage> base,
        Owner user,
        List<String> entrypoint,
        List<String> args,
        Map<String, String> environment,
        Set<Port> ports,
        Set<String> volumes,
        Map<String, String> labels,
        Optional<String> workingDirectory,
        Optional<String> stopSignal,
        Optional<HealthSettings> healthCheck,
        BuildTime created,
        LayerBudget layers) {
    /** Who runs the application where nobody says. */
    public static final Owner USER = new Owner(10_001, 10_001);

    public ImageSettings {
        entrypoint = entrypoint.isEmpty() ? List.of() : CommandRules.checked("<container><entrypoint>", entrypoint);
        args = CommandRules.arguments("<container><args>", args);
        environment = Collections.unmodifiableMap(new TreeMap<>(environment));
        EnvironmentRules.require("<container><environment>", environment);
        ports = Collections.unmodifiableSortedSet(new TreeSet<>(ports));
        volumes = volumes(volumes);
        labels = Collections.unmodifiableMap(new TreeMap<>(labels));
        LabelRules.require("<container><labels>", labels);
        workingDirectory.ifPresent(path -> ImageRules.requireFolder("<container><workingDirectory>", path));
        stopSignal = stopSignal.map(signal -> StopSignal.parse("<container><stopSignal>", signal));
    }

    private static SortedSet<String> volumes(Set<String> volumes) {
        SortedSet<String> checked = new TreeSet<>();
        volumes.forEach(volume -> checked.add(VolumeRules.checked("<container><volumes>", volume)));
        return Collections.unmodifiableSortedSet(checked);
    }
}
