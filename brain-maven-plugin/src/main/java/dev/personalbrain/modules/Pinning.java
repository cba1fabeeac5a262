package dev.personalbrain.modules;

import dev.personalbrain.archive.JarContents;
import dev.personalbrain.archive.JarPruner;
import dev.personalbrain.binary.NativeLibrary;
import dev.personalbrain.manifest.Installation;
import dev.personalbrain.manifest.PlacedLibrary;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Reads a module's jar for the size and SHA-256 of everything that its plan installs; stores nothing. */
final class Pinning {
    private final ModulePlan plan;
    private final JarContents jar;

    private Pinning(ModulePlan plan, JarContents jar) {
        this.plan = plan;
        this.jar = jar;
    }

    /** @param file what the jar is called once it is installed */
    static Installation pin(ModulePlan plan, String file) throws IOException {
        Path path = plan.dependency().file();
        try (JarContents jar = JarContents.open(path)) {
            return new Pinning(plan, jar).installation(file);
        }
    }

    private Installation installation(String file) throws IOException {
        Fingerprint pruned = prunedJar();
        return new Installation(
                file,
                pruned.bytes(),
                pruned.sha256(),
                List.copyOf(plan.removed()),
                libraries(),
                plan.properties(),
                plan.environment(),
                plan.temporaryBytes());
    }

    private Fingerprint prunedJar() throws IOException {
        Set<String> gone = new TreeSet<>(plan.removed());
        plan.placements().forEach(placement -> gone.add(placement.library().path()));
        return Fingerprint.of(target -> JarPruner.prune(jar, gone, target));
    }

    private List<PlacedLibrary> libraries() throws IOException {
        List<PlacedLibrary> libraries = new ArrayList<>();
        for (Placement placement : plan.placements()) {
            libraries.add(library(placement));
        }
        return libraries;
    }

    private PlacedLibrary library(Placement placement) throws IOException {
        // The pruner has refused a jar in which a name is there twice.
        String entry = placement.library().path();
        NativeLibrary headers = placement.library().library();
        Fingerprint content = Fingerprint.of(target -> {
            try (InputStream inflated = jar.inflate(jar.entry(entry).orElseThrow())) {
                inflated.transferTo(target);
            }
        });
        return new PlacedLibrary(
                entry, placement.file(), content.bytes(), content.sha256(), headers.needed(), headers.requires());
    }
}
