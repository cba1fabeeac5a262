package dev.personalbrain.faults;

import dev.personalbrain.manifest.Manifest;
import dev.personalbrain.manifest.ManifestJson;
import dev.personalbrain.manifest.NativeModule;
import dev.personalbrain.manifest.NpmModule;
import dev.personalbrain.platform.Platform;
import java.nio.file.Path;
import java.util.List;

/**
 * A release of the application, unpacked.
 *
 * @param folder with the wrapper, the manifest and the rest; nothing is installed in it
 * @param vendor the files of its modules, in a folder that serves as a source
 * @param answer what the application says when it runs with the modules of this release
 */
record Release(Path folder, Path vendor, String answer) {
    static final Platform PLATFORM = Platform.parse("linux-x64").orElseThrow();
    static final String MANIFEST = "native-modules.json";

    Manifest manifest() {
        return ManifestJson.read(folder.resolve(MANIFEST));
    }

    /** The manifest as it would be, had its modules been released from another repository or registry. */
    byte[] manifestOf(String repository) {
        Manifest manifest = manifest();
        List<NativeModule> modules = manifest.modules().stream()
                .map(module -> module instanceof NpmModule npm ? from(repository, npm) : module)
                .toList();
        return ManifestJson.write(
                new Manifest(manifest.application(), manifest.platforms(), List.of(repository), modules));
    }

    private static NativeModule from(String registry, NpmModule npm) {
        return new NpmModule(
                npm.name(), npm.version(), registry, npm.path(), npm.bytes(), npm.sha256(), npm.integrity(), npm.installations());
    }

    /** Where this release's modules lie below a repository. */
    List<String> paths() {
        return manifest().modules().stream().map(NativeModule::path).toList();
    }
}
