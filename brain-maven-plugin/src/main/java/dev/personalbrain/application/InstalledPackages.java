package dev.personalbrain.application;

import dev.personalbrain.install.InstallPlan;
import dev.personalbrain.install.PlannedPackage;
import dev.personalbrain.manifest.NpmFile;
import dev.personalbrain.npm.UnixShebang;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The npm modules of an application as they lie on the target once they are installed. Without the marker of a complete installation.
 * Reads no file that goes there as it is: that is done when its content is.
 */
final class InstalledPackages {
    private static final String FOLDER = "node_modules/";

    private final NodePackages packages;

    private InstalledPackages(NodePackages packages) {
        this.packages = packages;
    }

    /** One layer for each module, in the manifest's order. */
    static List<Layer> layers(Application application) throws IOException {
        InstalledPackages installed = new InstalledPackages(application.packages());
        List<Layer> layers = new ArrayList<>();
        for (PlannedPackage planned :
                InstallPlan.of(application.manifest(), application.platform()).packages()) {
            layers.add(installed.layer(planned));
        }
        return layers;
    }

    private Layer layer(PlannedPackage planned) throws IOException {
        List<LayoutEntry> entries = new ArrayList<>();
        for (NpmFile file : planned.installation().files()) {
            FileContent content = content(planned, file);
            planned.installation().folders().forEach(folder -> entries.add(entry(folder, file, content)));
        }
        planned.installation()
                .links()
                .forEach((path, target) -> entries.add(new LayoutEntry.Link(FOLDER + path, target)));
        return new Layer(ModuleName.of(planned).layer(), entries);
    }

    private static LayoutEntry entry(String folder, NpmFile file, FileContent content) {
        int mode = file.executable() ? OwnFiles.SCRIPT : OwnFiles.FILE;
        return new LayoutEntry.File(FOLDER + folder + "/" + file.path(), mode, content);
    }

    private FileContent content(PlannedPackage planned, NpmFile file) throws IOException {
        Path original = file.source()
                .map(packages.vendored()::get)
                .orElseGet(() -> packages.unpacked().get(planned.module().id()).resolve(file.path()));
        return file.unixShebang()
                ? unix(original)
                : new FileContent.OfPinnedFile(original, file.bytes(), file.sha256());
    }

    private static FileContent unix(Path program) throws IOException {
        try (InputStream content = UnixShebang.of(Files.newInputStream(program))) {
            return new FileContent.OfBytes(content.readAllBytes());
        }
    }
}
