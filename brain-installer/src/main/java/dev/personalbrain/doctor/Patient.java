package dev.personalbrain.doctor;

import dev.personalbrain.install.Finding.Kind;
import dev.personalbrain.install.InstallPlan;
import dev.personalbrain.install.Verification;
import dev.personalbrain.manifest.Manifest;
import dev.personalbrain.manifest.ManifestFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An application in its folder, and what it stands on. What costs much is looked at once. */
public final class Patient {
    private final Path root;
    private final ManifestFile file;
    private final Manifest manifest;
    private final Optional<InstallPlan> plan;
    private final Place place;
    private List<dev.personalbrain.install.Finding> differences;
    private List<InstalledBinary> binaries;

    /** @throws dev.personalbrain.error.UserException MANIFEST */
    public Patient(Path root, ManifestFile file, Place place) {
        this.root = root;
        this.file = file;
        this.manifest = file.parse();
        this.place = place;
        this.plan = manifest.platforms().contains(place.platform())
                ? Optional.of(InstallPlan.of(manifest, place.platform()))
                : Optional.empty();
    }

    /** As it lies here, whatever it is called in its place. */
    public Path root() {
        return root;
    }

    /** The folder that the modules are installed into. */
    Path modules() {
        return place.modules(root);
    }

    Manifest manifest() {
        return manifest;
    }

    Place place() {
        return place;
    }

    /** Empty where the manifest has nothing for the platform. */
    Optional<InstallPlan> plan() {
        return plan;
    }

    /** How what is installed differs from the manifest. */
    List<dev.personalbrain.install.Finding> differences() {
        if (differences == null) {
            differences = plan.isPresent() && !manifest.modules().isEmpty()
                    ? Verification.verify(modules(), file, place.platform())
                    : List.of();
        }
        return differences;
    }

    /** Whether the installer takes what is in a folder for complete. */
    private boolean isMarkedComplete(String folder) {
        return differences().stream().noneMatch(each -> each.path().equals(marker(folder)));
    }

    /** Whether something is not as the manifest has it; what is too much only lies about. */
    boolean hasToInstall() {
        return lacking().findAny().isPresent();
    }

    private Stream<dev.personalbrain.install.Finding> lacking() {
        return differences().stream().filter(each -> each.kind() != Kind.EXTRA);
    }

    /** What mends all that is not as the manifest has it. */
    String mend() {
        return lacking().map(each -> mend(each.folder())).distinct().collect(Collectors.joining(" && "));
    }

    /** What mends a folder of modules: more, where the installer takes what is there for complete. */
    String mend(String folder) {
        return isMarkedComplete(folder)
                ? place.remedies().reinstall(folder)
                : place.remedies().install();
    }

    /** Whether a folder of modules is not there yet, and will be as soon as the application has started. */
    boolean isLeftToFirstStart(String folder) {
        return place.installsAtStart() && !Files.exists(modules().resolve(folder));
    }

    static String marker(String folder) {
        return folder + "/" + dev.personalbrain.install.Marker.NAME;
    }

    /** The native files that are there. */
    List<InstalledBinary> binaries() throws IOException {
        if (binaries == null) {
            binaries = new InstalledBinaries(root, modules(), manifest, plan).read();
        }
        return binaries;
    }
}
