package dev.personalbrain.assembly;

import dev.personalbrain.analysis.Analysis;
import dev.personalbrain.analysis.Analyzer;
import dev.personalbrain.analysis.Dependency;
import dev.personalbrain.analysis.Megabytes;
import dev.personalbrain.application.Application;
import dev.personalbrain.application.JvmProgram;
import dev.personalbrain.application.JvmSettings;
import dev.personalbrain.application.NodePackages;
import dev.personalbrain.modules.Modules;
import dev.personalbrain.modules.ModulesBuilder;
import dev.personalbrain.modules.ModulesRequest;
import dev.personalbrain.platform.Platform;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A project that packs a jar.
 *
 * @param jar the project's main artifact
 * @param dependencies in the order of the class path
 * @param npm packages that the application needs beside them
 */
public record JvmProject(
        ApplicationBasics basics,
        JvmSettings jvm,
        Path jar,
        List<Dependency> dependencies,
        Analyzer analyzer,
        ModuleSettings modules,
        Optional<NpmSource> npm,
        Surroundings surroundings)
        implements Project {
    @Override
    public List<Assembled> assemble(List<Platform> platforms) throws IOException {
        Optional<LockedPackages> locked = npm.map(source -> LockedPackages.open(source, surroundings));
        List<Assembled> assembled = new ArrayList<>();
        for (Analysis analysis : analyses(platforms)) {
            assembled.add(assemble(analysis, locked));
        }
        return assembled;
    }

    private List<Analysis> analyses(List<Platform> platforms) throws IOException {
        List<Analysis> analyses = analyzer.analyzeShares(dependencies, platforms);
        analyses.forEach(analysis -> analysis.requireLibraries(modules.acceptMissing()));
        return analyses;
    }

    private Assembled assemble(Analysis analysis, Optional<LockedPackages> locked) throws IOException {
        Platform platform = analysis.platform();
        List<String> figures = new ArrayList<>(List.of("jars for all platforms " + Megabytes.of(analysis.bytes())
                + ", for " + platform + " " + Megabytes.of(analysis.prunedBytes())));
        Modules split = split(analysis);
        List<String> notes = new ArrayList<>(unknown(analysis));
        notes.addAll(split.notes());
        NodePackages packages = NodePackages.NONE;
        if (locked.isPresent()) {
            NpmHalf half = NpmHalf.of(locked.get(), locked.get().all(platform));
            split = split.with(half.addTo(split.manifest()));
            packages = half.packages(named(locked.get()));
            figures.add(half.figure());
            notes.addAll(half.modules().notes());
        }
        return new Assembled(application(platform, split, packages), dependencies, figures, notes);
    }

    private List<String> unknown(Analysis analysis) {
        return analysis.unknown(modules.acceptMissing()).stream()
                .map(name -> "<acceptMissing>: '" + name + "' matches no dependency")
                .toList();
    }

    private Modules split(Analysis analysis) throws IOException {
        return ModulesBuilder.build(new ModulesRequest(
                basics.owner(),
                List.of(analysis),
                modules.repositories(),
                modules.recipes(),
                modules.loading(),
                modules.rules(),
                Optional.of(modules.pins())));
    }

    private static Set<String> named(LockedPackages locked) {
        Set<String> names = new HashSet<>(locked.tree().root().dependencies().keySet());
        names.addAll(locked.tree().root().optionalDependencies().keySet());
        return names;
    }

    private Application application(Platform platform, Modules split, NodePackages packages) throws IOException {
        JvmProgram program =
                JvmProgram.prepare(basics.settings(), jvm, platform, jar, dependencies, split, basics.work(platform));
        return new Application(basics.settings(), platform, program, split.manifest(), packages, List.of())
                .with(basics.extraFiles());
    }
}
