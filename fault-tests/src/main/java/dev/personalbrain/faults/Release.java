package dev.personalbrain.faults;

import dev.personalbrain.manifest.Manifest;
import dev.personalbrain.manifest.ManifestJson;
import dev.personalbrain.manifest.NativeModule;
import dev.personalbrain.platform.Platform;
import java.nio.file.Path;
import java.util.List;

/**
 * A release of the application, unpacked.
 *
 * @param folder with the wrapper, the manifest and the rest; nothing is installed in it
 * @param answer what the application says when it runs with the modules of this release
 */
record Release(Path folder, String answer) {
    static final Platform PLATFORM = Platform.parse("linux-x64").orElseThrow();
    static final String MANIFEST = "native-modules.json";

    Manifest manifest() {
        return ManifestJson.read(folder.resolve(MANIFEST));
    }

    /** The manifest as it would be, had its modules been released from another repository. */
    byte[] manifestOf(String repository) {
        Manifest manifest = manifest();
        return ManifestJson.write(
                new Manifest(manifest.application(), manifest.platforms(), List.of(repository), manifest.modules()));
    }

    /** Where this release's modules lie below a repository. */
    List<String> paths() {
        return manifest().modules().stream().map(NativeModule::path).toList();
    }
}
