package dev.personalbrain.modules;

import dev.personalbrain.analysis.Dependency;
import dev.personalbrain.error.ExitCode;
import dev.personalbrain.error.UserException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What the modules' jars are called in {@code native_modules/}: {@code artifact-version[-classifier].jar}, with the group in front
 * where two would have one name.
 */
final class JarNames {
    private JarNames() {}

    static Map<Dependency, String> of(List<Dependency> modules) {
        Map<String, Long> counts = modules.stream()
                .collect(Collectors.groupingBy(module -> key(shortName(module)), Collectors.counting()));
        Map<Dependency, String> names =
                modules.stream().collect(Collectors.toMap(Function.identity(), module -> name(module, counts)));
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
                        other.id() + " and " + module.id() + " both install the jar '" + names.get(module)
                                + "': exclude one or name one in <bundled>");
            }
        }
    }
}
