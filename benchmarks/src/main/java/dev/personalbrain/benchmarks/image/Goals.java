package dev.personalbrain.benchmarks.image;

import java.util.EnumMap;
import java.util.Map;

/** What the plugin has to reach: ratios to jib-maven-plugin, and to the size of a module's pruned jar. */
final class Goals {
    static final Map<Scenario, Double> UPLOADED = new EnumMap<>(
            Map.of(Scenario.COLD, 0.19, Scenario.CODE, 1.2, Scenario.GUAVA, 0.03));
    static final Map<Scenario, Double> SECONDS = new EnumMap<>(
            Map.of(Scenario.COLD, 0.7, Scenario.FRESH, 0.65, Scenario.GUAVA, 0.35, Scenario.NOTHING, 0.9));
    /** Nothing of the base image; its configuration has to be read. */
    static final double DOWNLOADED_AT_FIRST = 0.001;

    static final double UPLOADED_OF_A_MODULE = 1.05;

    private Goals() {}
}
