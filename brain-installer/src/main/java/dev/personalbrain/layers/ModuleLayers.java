package dev.personalbrain.layers;

import dev.personalbrain.error.ExitCode;
import dev.personalbrain.error.UserException;
import dev.personalbrain.install.Finding;
import dev.personalbrain.install.InstallPlan;
import dev.personalbrain.install.InstalledFile;
import dev.personalbrain.install.InstalledFolder;
import dev.personalbrain.install.Planned;
import dev.personalbrain.install.Verification;
import dev.personalbrain.manifest.Manifest;
import dev.personalbrain.manifest.ManifestFile;
import dev.personalbrain.platform.Platform;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Lays installed modules out so that each can become a layer of an image: {@code MODULE/native_modules/...} or
 * {@code PACKAGE/node_modules/...} for each that is named, {@code other-modules} for the rest, {@code marker} and an empty
 * {@code data}. Together they are what is installed.
 *
 * @param alone {@code group:artifact[:classifier]}, or the name of an npm package
 */
public record ModuleLayers(Path root, ManifestFile manifest, Platform platform, List<String> alone) {
    private static final String MAKER = "install";
    private static final String OTHERS = "other-modules";
    private static final String MARKER = "marker";

    /** @throws UserException USAGE where a name cannot be a module's */
    public ModuleLayers {
        alone = List.copyOf(alone);
        alone.forEach(ModuleName::of);
    }

    /**
     * Copies what is installed, once it has been verified.
     *
     * @return the names that the manifest lacks; their folders are there, without a file
     * @throws UserException VERIFICATION, TARGET
     */
    public List<String> write(Path folder) {
        verify();
        Manifest parsed = manifest.parse();
        List<InstalledFolder> folders = InstalledFolder.of(parsed);
        try (LayersFolder layers = LayersFolder.begin(
                folder,
                MAKER,
                folders.stream().map(each -> root.resolve(each.name())).toList())) {
            createFolders(layers, folders);
            for (Planned planned : InstallPlan.of(parsed, platform).all()) {
                copy(planned, layers);
            }
            for (InstalledFolder each : folders) {
                layers.copy(root.resolve(each.marker()), MARKER, each.marker(), false);
            }
            layers.finish();
        } catch (IOException e) {
            throw LayersFolder.failed(folder, e);
        }
        return missing(parsed);
    }

    private void verify() {
        List<Finding> findings = Verification.verify(root, manifest, platform);
        if (!findings.isEmpty()) {
            Finding first = findings.get(0);
            throw new UserException(
                    ExitCode.VERIFICATION,
                    root + ": " + first + ": delete " + first.folder() + " there and install again");
        }
    }

    /** One for each layer, whatever the manifest has. */
    private void createFolders(LayersFolder layers, List<InstalledFolder> folders) throws IOException {
        for (String name : alone) {
            layers.createFolder(
                    ModuleName.of(name).folder(), ModuleName.of(name).installedIn());
        }
        for (InstalledFolder folder : folders) {
            layers.createFolder(OTHERS, folder.name());
            for (String path : folder.folders()) {
                layers.createFolder(MARKER, path);
            }
        }
        layers.createFolder("data", "");
    }

    private void copy(Planned planned, LayersFolder layers) throws IOException {
        ModuleName name = ModuleName.ofId(planned.module());
        String layer = alone.contains(name.text()) ? name.folder() : OTHERS;
        for (InstalledFile file : planned.files()) {
            layers.copy(root.resolve(file.path()), layer, file.path(), file.executable());
        }
        for (String link : planned.links().keySet()) {
            layers.copyLink(root.resolve(link), layer, link);
        }
    }

    private List<String> missing(Manifest parsed) {
        List<String> missing = new ArrayList<>(alone);
        missing.removeAll(parsed.modules().stream()
                .map(module -> ModuleName.ofId(module).text())
                .toList());
        return missing;
    }
}
