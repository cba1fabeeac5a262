package dev.personalbrain.modules;

import dev.personalbrain.analysis.LibraryEntry;
import dev.personalbrain.archive.JarContents;
import dev.personalbrain.archive.JarPruner;
import dev.personalbrain.binary.NativeLibrary;
import dev.personalbrain.manifest.Installation;
import dev.personalbrain.manifest.PlacedLibrary;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Finds the size and SHA-256 of everything that a module's plan installs: in the analysis, or in its jar where no earlier build has left them. */
final class Pinning {
    private final ModulePlan plan;
    private final List<Fingerprint> pins;

    private Pinning(ModulePlan plan, List<Fingerprint> pins) {
        this.plan = plan;
        this.pins = pins;
    }

    /** @param file what the jar is called once it is installed */
    static Installation pin(ModulePlan plan, String file, Pins known) throws IOException {
        Optional<List<Fingerprint>> pins = known.find(plan);
        return new Pinning(plan, pins.isPresent() ? pins.get() : read(plan, known)).installation(file);
    }

    private static List<Fingerprint> read(ModulePlan plan, Pins known) throws IOException {
        try (JarContents jar = JarContents.open(plan.dependency().file())) {
            List<Fingerprint> pins = new ArrayList<>();
            pins.add(prunedJar(plan, jar));
            for (Placement placement : plan.placements()) {
                pins.add(library(placement.library(), jar));
            }
            known.keep(plan, pins);
            return pins;
        }
    }

    private static Fingerprint prunedJar(ModulePlan plan, JarContents jar) throws IOException {
        Set<String> gone = new TreeSet<>(plan.removed());
        gone.addAll(plan.placed());
        return Fingerprint.of(target -> JarPruner.prune(jar, gone, target));
    }

    /** Inflated where the analysis has not said all. The pruner has refused a jar in which a name is there twice. */
    private static Fingerprint library(LibraryEntry library, JarContents jar) throws IOException {
        if (library.sha256().isPresent()) {
            return new Fingerprint(library.bytes(), library.sha256().get());
        }
        return Fingerprint.of(target -> {
            try (InputStream inflated = jar.inflate(jar.require(library.path()))) {
                inflated.transferTo(target);
            }
        });
    }

    private Installation installation(String file) {
        return new Installation(
                file,
                pins.get(0).bytes(),
                pins.get(0).sha256(),
                List.copyOf(plan.removed()),
                libraries(),
                plan.properties(),
                plan.environment(),
                plan.temporaryBytes());
    }

    private List<PlacedLibrary> libraries() {
        List<PlacedLibrary> libraries = new ArrayList<>();
        for (Placement placement : plan.placements()) {
            libraries.add(library(placement, pins.get(1 + libraries.size())));
        }
        return libraries;
    }

    private static PlacedLibrary library(Placement placement, Fingerprint content) {
        NativeLibrary headers = placement.library().library();
        return new PlacedLibrary(
                placement.library().path(),
                placement.file(),
                content.bytes(),
                content.sha256(),
                headers.needed(),
                headers.requires());
    }
}
