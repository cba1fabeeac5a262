package dev.personalbrain.engine;

import dev.personalbrain.fetch.FaultyRepository;
import dev.personalbrain.manifest.Manifest;
import dev.personalbrain.manifest.ManifestJson;
import dev.personalbrain.manifest.NpmModule;
import dev.personalbrain.npm.Integrity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The tarballs that a build context's manifest names, as the plugin has them in the cache of the integration tests. */
final class NpmModulesOfTheBuild {
    private final List<NpmModule> modules;

    private NpmModulesOfTheBuild(List<NpmModule> modules) {
        this.modules = modules;
    }

    static NpmModulesOfTheBuild of(Path context) {
        Manifest manifest = ManifestJson.read(context.resolve("native-modules.json"));
        return new NpmModulesOfTheBuild(manifest.modules().stream()
                .filter(NpmModule.class::isInstance)
                .map(NpmModule.class::cast)
                .toList());
    }

    /** Below the base of a registry. */
    List<String> paths() {
        return modules.stream().map(NpmModule::path).toList();
    }

    /** Makes a registry of the repository. */
    void serve(FaultyRepository registry) throws IOException {
        for (NpmModule module : modules) {
            registry.serve(module.path(), Files.readAllBytes(tarball(module)));
        }
    }

    private static Path tarball(NpmModule module) {
        String hash =
                Integrity.best(module.integrity()).orElseThrow().checksum().hex();
        return MavenBuild.project().resolve("brain-maven-plugin/target/it-cache/npm/sha512-" + hash + "/package.tgz");
    }
}
