package dev.personalbrain.assembly;

import dev.personalbrain.application.Application;
import dev.personalbrain.application.BunProgram;
import dev.personalbrain.bun.BunBuild;
import dev.personalbrain.bun.BunOutcome;
import dev.personalbrain.bun.BunSettings;
import dev.personalbrain.manifest.Manifest;
import dev.personalbrain.platform.Platform;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** A project whose program Bun compiles. */
public record BunProject(ApplicationBasics basics, NpmSource npm, BunSettings bun, Surroundings surroundings)
        implements Project {
    @Override
    public List<Assembled> assemble(List<Platform> platforms) throws IOException {
        LockedPackages locked = LockedPackages.open(npm, surroundings);
        List<Assembled> assembled = new ArrayList<>();
        for (Platform platform : platforms) {
            assembled.add(assemble(locked, platform));
        }
        return assembled;
    }

    private Assembled assemble(LockedPackages locked, Platform platform) throws IOException {
        String name = basics.settings().names().executable();
        Bundling bundling = Bundling.of(locked, platform, bun, basics.work(platform), name);
        BunOutcome outcome = BunBuild.compile(bundling.request());
        NpmHalf half = NpmHalf.of(locked, bundling.installed(outcome.bundle()));
        return new Assembled(application(outcome, half), List.of(), List.of(half.figure()), notes(outcome, half));
    }

    private Application application(BunOutcome outcome, NpmHalf half) throws IOException {
        Platform platform = half.analysis().platform();
        Manifest manifest = half.addTo(new Manifest(basics.owner(), List.of(platform), List.of(), List.of()));
        BunProgram program =
                new BunProgram(outcome.program().file(), outcome.program().bunVersion());
        return new Application(
                        basics.settings(),
                        platform,
                        program,
                        manifest,
                        half.packages(outcome.bundle().externals()),
                        List.of())
                .with(basics.extraFiles());
    }

    private static List<String> notes(BunOutcome outcome, NpmHalf half) {
        List<String> notes = new ArrayList<>(outcome.bundle().suggestions());
        notes.addAll(outcome.bundle().notes());
        notes.addAll(outcome.program().notes());
        notes.addAll(half.modules().notes());
        return notes;
    }
}
