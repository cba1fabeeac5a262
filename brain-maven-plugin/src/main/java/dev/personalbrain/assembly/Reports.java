package dev.personalbrain.assembly;

import dev.personalbrain.analysis.Analysis;
import dev.personalbrain.bun.BunBuild;
import dev.personalbrain.bun.BunSettings;
import dev.personalbrain.bun.BundleAnalysis;
import dev.personalbrain.packages.NpmAnalysis;
import dev.personalbrain.packages.NpmPackages;
import dev.personalbrain.packages.NpmTarget;
import dev.personalbrain.platform.Platform;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Looks at an application's packages without making anything of it. What is wrong with them is in the reports, and refused elsewhere. */
public record Reports(Surroundings surroundings) {
    /**
     * Of an application that Java runs, in the order of the analyses.
     *
     * @param npm packages that the application needs beside its jars
     */
    public List<Report> of(List<Analysis> analyses, Optional<NpmSource> npm) throws IOException {
        Optional<LockedPackages> locked = npm.map(source -> LockedPackages.open(source, surroundings));
        List<Report> reports = new ArrayList<>();
        for (Analysis analysis : analyses) {
            Optional<NpmAnalysis> packages = locked.isEmpty()
                    ? Optional.empty()
                    : Optional.of(analysis(locked.get(), locked.get().all(analysis.platform())));
            reports.add(new Report(analysis, packages, Optional.empty()));
        }
        return reports;
    }

    /**
     * Of an application that Bun runs.
     *
     * @param work a folder of our own for scratch files
     */
    public List<Report> of(List<Platform> platforms, NpmSource npm, BunSettings bun, Path work) throws IOException {
        LockedPackages locked = LockedPackages.open(npm, surroundings);
        List<Report> reports = new ArrayList<>();
        for (Platform platform : platforms) {
            Bundling bundling = Bundling.of(locked, platform, bun, work.resolve(platform.toString()), "analysed");
            BundleAnalysis bundle = BunBuild.analyze(bundling.request());
            NpmAnalysis packages = analysis(locked, bundling.installed(bundle));
            reports.add(new Report(new Analysis(platform, List.of()), Optional.of(packages), Optional.of(bundle)));
        }
        return reports;
    }

    private static NpmAnalysis analysis(LockedPackages locked, NpmTarget target) throws IOException {
        return NpmPackages.analyze(locked.request(target)).get(0);
    }
}
