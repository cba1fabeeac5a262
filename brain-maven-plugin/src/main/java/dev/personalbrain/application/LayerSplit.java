package dev.personalbrain.application;

import dev.personalbrain.install.InstallPlan;
import dev.personalbrain.install.Planned;
import dev.personalbrain.install.PlannedModule;
import dev.personalbrain.layers.LibraryGroups;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Which native modules and libraries have a layer of their own. Depends on names and sizes alone, never on an order in which
 * somebody happens to list them.
 *
 * @param modules names of the native modules that have one, as {@link ModuleName} has them, sorted; all others share one
 * @param libraries the same for the files in {@code lib/}
 */
public record LayerSplit(List<String> modules, LibraryGroups libraries) {
    /** The layer of all native modules that have none of their own. */
    public static final String OTHER_MODULES = "native:other";

    private static final String LIBRARY = "dependency:";
    private static final long BIG = 256 * 1024;

    public LayerSplit {
        modules = List.copyOf(modules);
    }

    public static LayerSplit of(Application application, LayerBudget budget) throws IOException {
        return new LayerSplit(
                modules(application, budget.modules()),
                new LibraryGroups(alone(application, budget.libraries()), changing(application), budget.groups()));
    }

    /** Of the layer that a native module belongs to, by the name of the layer that it would have alone. */
    String ofModule(String layer) {
        return moduleLayers().contains(layer) ? layer : OTHER_MODULES;
    }

    /** Of the layer that a file of {@code lib/} belongs to. */
    String ofLibrary(String file) {
        String group = libraries.groupOf(file);
        return libraries.alone().contains(group) ? LIBRARY + group : group;
    }

    /** Names of all layers of native modules, in their order; the last may stay empty. */
    List<String> moduleLayers() {
        return Stream.concat(modules.stream().map(name -> new ModuleName(name).layer()), Stream.of(OTHER_MODULES))
                .toList();
    }

    /** Names of all layers of libraries, in their order; some may stay empty. */
    List<String> libraryLayers() {
        List<String> names = new ArrayList<>();
        libraries.alone().forEach(stem -> names.add(LIBRARY + stem));
        for (int number = 1; number <= libraries.groups(); number++) {
            names.add(LibraryGroups.shared(number));
        }
        names.add(LibraryGroups.CHANGING);
        return names;
    }

    private static List<String> modules(Application application, int budget) {
        List<Planned> all =
                InstallPlan.of(application.manifest(), application.platform()).all();
        SortedMap<String, Long> sizes = new TreeMap<>();
        all.stream()
                .filter(planned -> planned instanceof PlannedModule || planned.installedBytes() >= BIG)
                .forEach(planned -> sizes.merge(name(planned), planned.installedBytes(), Long::sum));
        boolean othersAreShared = all.stream().anyMatch(planned -> !sizes.containsKey(name(planned)));
        return largest(sizes, othersAreShared || sizes.size() > budget ? budget - 1 : budget);
    }

    private static String name(Planned planned) {
        return ModuleName.of(planned).text();
    }

    private static List<String> alone(Application application, int budget) throws IOException {
        List<String> changing = changing(application);
        SortedMap<String, Long> sizes = new TreeMap<>();
        for (Library library : application.program().libraries()) {
            sizes.merge(LibraryGroups.stem(library.file()), library.content().size(), Long::sum);
        }
        sizes.keySet().removeAll(changing);
        sizes.values().removeIf(size -> size < BIG);
        return largest(sizes, budget);
    }

    private static List<String> changing(Application application) {
        return application.program().libraries().stream()
                .filter(Library::changesOften)
                .map(library -> LibraryGroups.stem(library.file()))
                .distinct()
                .sorted()
                .toList();
    }

    /** Of two that are equally large the first by name. */
    private static List<String> largest(SortedMap<String, Long> sizes, int count) {
        return sizes.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .limit(count)
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }
}
