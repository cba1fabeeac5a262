package dev.personalbrain.install;

import dev.personalbrain.error.ExitCode;
import dev.personalbrain.error.UserException;
import dev.personalbrain.manifest.Manifest;
import dev.personalbrain.manifest.ManifestFile;
import dev.personalbrain.platform.Platform;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Hashes what is installed and compares it with the manifest, file by file. Changes nothing. */
public final class Verification {
    private Verification() {}

    /**
     * @return nothing where all is as it should be
     * @throws UserException MANIFEST or PLATFORM; TARGET where the folder cannot be read
     */
    public static List<Finding> verify(Path root, ManifestFile file, Platform platform) {
        Manifest manifest = file.parse();
        InstallPlan plan = InstallPlan.of(manifest, platform);
        Marker marker = new Marker(file.sha256(), platform);
        TargetFolders folders = TargetFolders.of(root, manifest);
        List<Finding> findings = new ArrayList<>();
        folders.wanted().forEach(target -> findings.addAll(verify(plan.in(target), marker)));
        folders.unwanted().stream()
                .filter(target -> Marker.isAnyIn(target.modules()))
                .forEach(target -> findings.add(new Finding(
                        Finding.Kind.EXTRA, target.name(), "left by another manifest, this one has nothing for it")));
        return List.copyOf(findings);
    }

    private static List<Finding> verify(FolderPlan plan, Marker marker) {
        try {
            return new FolderVerification(plan.target()).run(plan, marker);
        } catch (IOException e) {
            throw unreadable(plan.target().modules(), e);
        } catch (UncheckedIOException e) {
            throw unreadable(plan.target().modules(), e.getCause());
        }
    }

    /** Most of these exceptions say which file, and only their type says why. */
    private static UserException unreadable(Path modules, IOException e) {
        return new UserException(
                ExitCode.TARGET,
                modules + ": cannot be read: " + e.getMessage() + " ("
                        + e.getClass().getSimpleName() + "): run this as a user who may read it",
                e);
    }
}
