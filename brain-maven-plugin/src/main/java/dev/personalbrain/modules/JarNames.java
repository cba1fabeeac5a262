package dev.personalbrain.modules;

import dev.personalbrain.analysis.Dependency;
import dev.personalbrain.error.ExitCode;
import dev.personalbrain.error.UserException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What jars are called in {@code native_modules/} and in {@code lib/}, whatever the file is called that Maven resolved them to:
 * {@code artifact-version[-classifier].jar}, with the group in front where two would have one name. A snapshot's version is that of
 * the pom, so that a newer one takes the place of an older one.
 */
public final class JarNames {
    private JarNames() {}

    /**
     * @param modules that lie in one folder; the result has their order
     * @throws UserException where two have one name with their groups as well
     */
    public static Map<Dependency, String> of(List<Dependency> modules) {
        Map<String, Long> counts = modules.stream()
                .collect(Collectors.groupingBy(module -> key(shortName(module)), Collectors.counting()));
        Map<Dependency, String> names = new LinkedHashMap<>();
        modules.forEach(module -> names.put(module, name(module, counts)));
        requireUnique(modules, names);
        return names;
    }

    private static String name(Dependency module, Map<String, Long> counts) {
        String name = shortName(module);
        return counts.get(key(name)) > 1 ? module.groupId() + "-" + name : name;
    }

    private static String shortName(Dependency module) {
        String classifier = module.classifier().isEmpty() ? "" : "-" + module.classifier();
        return module.artifactId() + "-" + module.version() + classifier + ".jar";
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    private static void requireUnique(List<Dependency> modules, Map<Dependency, String> names) {
        Map<String, Dependency> taken = new HashMap<>();
        for (Dependency module : modules) {
            Dependency other = taken.putIfAbsent(key(names.get(module)), module);
            if (other != null) {
                throw new UserException(
                        ExitCode.CONFIGURATION,
                        other.id() + " and " + module.id() + " both make the jar '" + names.get(module)
                                + "': exclude one");
            }
        }
    }
}
