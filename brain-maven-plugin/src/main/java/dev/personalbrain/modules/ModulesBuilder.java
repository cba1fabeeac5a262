package dev.personalbrain.modules;

import dev.personalbrain.analysis.Analysis;
import dev.personalbrain.analysis.Dependency;
import dev.personalbrain.analysis.DependencyAnalysis;
import dev.personalbrain.analysis.JarAnalysis;
import dev.personalbrain.analysis.Parallel;
import dev.personalbrain.archive.BadArchiveException;
import dev.personalbrain.error.ExitCode;
import dev.personalbrain.error.UserException;
import dev.personalbrain.manifest.Installation;
import dev.personalbrain.manifest.Manifest;
import dev.personalbrain.manifest.MavenModule;
import dev.personalbrain.manifest.NativeModule;
import dev.personalbrain.platform.Platform;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Splits an application's dependencies into native modules and what is bundled, and pins the modules by size and SHA-256. Reads
 * the jars, writes nothing. The same input gives the same result. Whether each module has a library for each platform is for
 * {@link Analysis#requireLibraries} to say.
 */
public final class ModulesBuilder {
    private final ModulesRequest request;
    private final Pins pins;
    private final List<String> notes = new ArrayList<>();

    private ModulesBuilder(ModulesRequest request) {
        this.request = request;
        this.pins = new Pins(request.pins());
    }

    /**
     * @throws UserException CONFIGURATION: a recipe that does not fit its module, two modules that would install the same file or
     *     set a property or a variable to different values
     */
    public static Modules build(ModulesRequest request) throws IOException {
        return new ModulesBuilder(request).build();
    }

    private Modules build() throws IOException {
        Split split = new Split(request, notes);
        RepositoryUrls repositories = repositories(split);
        Map<Dependency, String> names = JarNames.of(split.modules);
        List<ModulePlan> plans = plans(split.modules);
        Map<Dependency, Map<Platform, Installation>> installations = pin(plans, names);
        List<Platform> platforms =
                request.analyses().stream().map(Analysis::platform).toList();
        Map<Dependency, JarAnalysis> jars = jars();
        List<NativeModule> modules = modules(installations, jars);
        return new Modules(
                new Manifest(request.application(), platforms, repositories.urls(), modules),
                split.bundled,
                jars,
                notes);
    }

    private RepositoryUrls repositories(Split split) {
        RepositoryUrls repositories = RepositoryUrls.of(request.repositories());
        notes.addAll(repositories.notes());
        if (repositories.urls().isEmpty() && !split.modules.isEmpty()) {
            notes.add(
                    "the manifest names no repository to install from: give one in <repositories>, or BRAIN_SOURCES to the"
                            + " installer");
        }
        return repositories;
    }

    private List<ModulePlan> plans(List<Dependency> modules) {
        ModulePlanner planner = new ModulePlanner(request.recipes(), request.loading());
        List<ModulePlan> all = new ArrayList<>();
        for (Analysis analysis : request.analyses()) {
            List<ModulePlan> plans = planner.plan(analysis, modules);
            Clashes.check(plans);
            notes.addAll(ModuleNotes.of(request, plans));
            all.addAll(plans);
        }
        return all;
    }

    private Map<Dependency, Map<Platform, Installation>> pin(List<ModulePlan> plans, Map<Dependency, String> names)
            throws IOException {
        List<Installation> installations = Parallel.map(plans, plan -> pin(plan, names.get(plan.dependency())));
        pins.note().ifPresent(notes::add);
        Map<Dependency, Map<Platform, Installation>> byModule = new HashMap<>();
        for (int index = 0; index < plans.size(); index++) {
            byModule.computeIfAbsent(plans.get(index).dependency(), each -> new TreeMap<>())
                    .put(plans.get(index).platform(), installations.get(index));
        }
        return byModule;
    }

    private Installation pin(ModulePlan plan, String file) throws IOException {
        try {
            return Pinning.pin(plan, file, pins);
        } catch (BadArchiveException e) {
            throw new UserException(
                    ExitCode.CONFIGURATION,
                    plan.dependency().id() + " cannot be pruned for " + plan.platform() + ": " + e.getMessage()
                            + "; take another version of it, or repack the jar",
                    e);
        }
    }

    private Map<Dependency, JarAnalysis> jars() {
        return request.analyses().get(0).dependencies().stream()
                .collect(Collectors.toMap(DependencyAnalysis::dependency, DependencyAnalysis::jar));
    }

    private static List<NativeModule> modules(
            Map<Dependency, Map<Platform, Installation>> installations, Map<Dependency, JarAnalysis> jars) {
        Function<Dependency, NativeModule> module = dependency -> new MavenModule(
                dependency.id(),
                dependency.repositoryPath(),
                jars.get(dependency).bytes(),
                jars.get(dependency).sha256(),
                installations.get(dependency));
        return installations.keySet().stream().map(module).toList();
    }
}
