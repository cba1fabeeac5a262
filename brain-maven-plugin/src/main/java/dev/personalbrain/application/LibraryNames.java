package dev.personalbrain.application;

import dev.personalbrain.analysis.Dependency;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The files in {@code lib/}: named after the artifact, whatever the file is called that Maven resolved it to. Snapshots keep their
 * base version, so that a new snapshot replaces the old one; artifacts whose names are the same get their group in front.
 */
final class LibraryNames {
    private static final Pattern SNAPSHOT_TIME = Pattern.compile("-\\d{8}\\.\\d{6}-\\d+$");

    private LibraryNames() {}

    /** In the order of the dependencies. */
    static Map<Dependency, String> of(List<Dependency> dependencies) {
        Map<String, Long> uses = dependencies.stream()
                .map(LibraryNames::plain)
                .map(LibraryNames::folded)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        Map<Dependency, String> names = new LinkedHashMap<>();
        for (Dependency dependency : dependencies) {
            String name = plain(dependency);
            names.put(dependency, uses.get(folded(name)) == 1 ? name : dependency.groupId() + "-" + name);
        }
        return Collections.unmodifiableMap(names);
    }

    private static String plain(Dependency dependency) {
        String version = SNAPSHOT_TIME.matcher(dependency.version()).replaceFirst("-SNAPSHOT");
        String classifier = dependency.classifier().isEmpty() ? "" : "-" + dependency.classifier();
        return dependency.artifactId() + "-" + version + classifier + ".jar";
    }

    /** Some file systems do not tell upper from lower case. */
    private static String folded(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
