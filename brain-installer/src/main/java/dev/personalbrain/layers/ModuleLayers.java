package dev.personalbrain.layers;

import dev.personalbrain.error.ExitCode;
import dev.personalbrain.error.UserException;
import dev.personalbrain.install.Finding;
import dev.personalbrain.install.InstallPlan;
import dev.personalbrain.install.InstalledFile;
import dev.personalbrain.install.Marker;
import dev.personalbrain.install.PlannedModule;
import dev.personalbrain.install.Verification;
import dev.personalbrain.manifest.ManifestFile;
import dev.personalbrain.platform.Platform;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Lays installed modules out so that each can become a layer of an image: {@code MODULE/native_modules/...} for each that is named,
 * {@code other-modules} for the rest, {@code marker} and an empty {@code data}. Together they are the installed tree.
 *
 * @param alone {@code group:artifact[:classifier]}
 */
public record ModuleLayers(Path root, ManifestFile manifest, Platform platform, List<String> alone) {
    private static final String MAKER = "install";
    private static final String OTHERS = "other-modules";
    private static final String MODULES = "native_modules";
    private static final String MARKER = MODULES + "/" + Marker.NAME;
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_.-]+(?::[A-Za-z0-9_.-]+){1,2}");

    public ModuleLayers {
        alone = List.copyOf(alone);
        for (String name : alone) {
            if (!NAME.matcher(name).matches()) {
                throw new UserException(
                        ExitCode.USAGE,
                        "--alone: '" + name + "' is not a module (expected: GROUP:ARTIFACT or"
                                + " GROUP:ARTIFACT:CLASSIFIER, separated by commas)");
            }
        }
    }

    /**
     * Copies what is installed, once it has been verified.
     *
     * @return the names that the manifest lacks; their folders are there, without a file
     * @throws UserException VERIFICATION, TARGET
     */
    public List<String> write(Path folder) {
        verify();
        try (LayersFolder layers = LayersFolder.begin(folder, MAKER, root.resolve(MODULES))) {
            createFolders(layers);
            for (PlannedModule planned :
                    InstallPlan.of(manifest.parse(), platform).modules()) {
                copy(planned, layers);
            }
            layers.copy(root.resolve(MARKER), "marker", MARKER);
            layers.finish();
        } catch (IOException e) {
            throw LayersFolder.failed(folder, e);
        }
        return missing();
    }

    private void verify() {
        List<Finding> findings = Verification.verify(root, manifest, platform);
        if (!findings.isEmpty()) {
            throw new UserException(
                    ExitCode.VERIFICATION,
                    root + ": " + findings.get(0) + ": delete native_modules there and install again");
        }
    }

    private void createFolders(LayersFolder layers) throws IOException {
        for (String name : alone) {
            layers.createFolder(folderOf(name), MODULES);
        }
        layers.createFolder(OTHERS, MODULES);
        layers.createFolder("marker", MODULES + "/lib");
        layers.createFolder("data", "");
    }

    private void copy(PlannedModule planned, LayersFolder layers) throws IOException {
        String name = nameOf(planned.module().id());
        String layer = alone.contains(name) ? folderOf(name) : OTHERS;
        for (InstalledFile file : planned.files()) {
            layers.copy(root.resolve(file.path()), layer, file.path());
        }
    }

    private List<String> missing() {
        List<String> missing = new ArrayList<>(alone);
        missing.removeAll(manifest.parse().modules().stream()
                .map(module -> nameOf(module.id()))
                .toList());
        return missing;
    }

    private static String nameOf(String id) {
        return id.substring(0, id.lastIndexOf(':'));
    }

    private static String folderOf(String name) {
        return name.replace(':', '-');
    }
}
