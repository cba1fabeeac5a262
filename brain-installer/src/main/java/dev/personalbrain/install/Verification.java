package dev.personalbrain.install;

import dev.personalbrain.checksum.Sha256;
import dev.personalbrain.error.ExitCode;
import dev.personalbrain.error.UserException;
import dev.personalbrain.manifest.ManifestFile;
import dev.personalbrain.platform.Platform;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Hashes what is installed and compares it with the manifest, file by file. Changes nothing. */
public final class Verification {
    private final Path modules;
    private final List<Finding> findings = new ArrayList<>();
    private final Set<Path> expected = new TreeSet<>();

    private Verification(Path modules) {
        this.modules = modules;
    }

    /**
     * @return nothing where all is as it should be
     * @throws UserException MANIFEST or PLATFORM; TARGET where the folder cannot be read
     */
    public static List<Finding> verify(Path root, ManifestFile manifest, Platform platform) {
        InstallPlan plan = InstallPlan.of(manifest.parse(), platform);
        Verification verification = new Verification(new TargetFolder(root).modules());
        try {
            verification.run(plan, new Marker(manifest.sha256(), platform));
        } catch (IOException e) {
            throw unreadable(verification.modules, e);
        } catch (UncheckedIOException e) {
            throw unreadable(verification.modules, e.getCause());
        }
        return List.copyOf(verification.findings);
    }

    /** Most of these exceptions say which file, and only their type says why. */
    private static UserException unreadable(Path modules, IOException e) {
        return new UserException(
                ExitCode.TARGET,
                modules + ": cannot be read: " + e.getMessage() + " ("
                        + e.getClass().getSimpleName() + "): run this as a user who may read it",
                e);
    }

    private void run(InstallPlan plan, Marker marker) throws IOException {
        for (PlannedModule planned : plan.modules()) {
            for (InstalledFile file : planned.files()) {
                check(modules.getParent().resolve(file.path()), file.bytes(), file.sha256());
            }
        }
        checkMarker(marker);
        if (Files.isDirectory(modules)) {
            findExtra();
        }
    }

    private void check(Path file, long bytes, String sha256) throws IOException {
        expected.add(file);
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            add(Finding.Kind.MISSING, file, bytes + " bytes, SHA-256 " + sha256);
            return;
        }
        String actual = Sha256.of(file);
        if (!actual.equals(sha256)) {
            add(Finding.Kind.ALTERED, file, "expected SHA-256 " + sha256 + ", found " + actual);
        }
    }

    private void checkMarker(Marker marker) {
        Path file = modules.resolve(Marker.NAME);
        expected.add(file);
        if (!TargetFolder.exists(file)) {
            add(Finding.Kind.MISSING, file, "written last, when an installation is complete");
        } else if (!marker.isIn(modules)) {
            add(Finding.Kind.ALTERED, file, "left by another manifest or for another platform");
        }
    }

    private void findExtra() throws IOException {
        Path lib = modules.resolve(TargetFolder.LIB);
        try (Stream<Path> files = Files.walk(modules)) {
            files.filter(file -> !file.equals(modules) && !file.equals(lib) && !expected.contains(file))
                    .sorted()
                    .forEach(file -> add(Finding.Kind.EXTRA, file, "not in the manifest"));
        }
    }

    private void add(Finding.Kind kind, Path file, String detail) {
        String path = modules.getParent().relativize(file).toString();
        findings.add(new Finding(kind, path, detail));
    }
}
