package dev.personalbrain.install;

import dev.personalbrain.archive.BadArchiveException;
import dev.personalbrain.error.ExitCode;
import dev.personalbrain.error.UserException;
import dev.personalbrain.manifest.NpmFile;
import dev.personalbrain.npm.Integrity;
import dev.personalbrain.npm.PackageTarball;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Puts one npm module's files into the staged tree: fetched, its tarball read once and checked against its integrity on the
 * way, each file verified. Not flushed to the disk: whoever has staged all modules does that once.
 */
final class PackageStaging {
    private final Downloader downloader;
    private final PlannedPackage planned;
    private final PackageFiles files;
    private final Map<String, NpmFile> missing = new LinkedHashMap<>();

    PackageStaging(TargetFolder target, Downloader downloader, PlannedPackage planned) {
        this.downloader = downloader;
        this.planned = planned;
        this.files = new PackageFiles(target, planned);
    }

    void run() throws IOException {
        planned.installation().files().stream()
                .filter(file -> file.source().isEmpty())
                .forEach(file -> missing.put(file.path(), file));
        unpack(downloader.fetch(Originals.tarball(planned)));
        placeVendored();
    }

    private void unpack(Path tarball) throws IOException {
        Integrity integrity = Integrity.best(planned.module().integrity()).orElseThrow();
        try {
            PackageTarball.read(tarball, integrity, (path, executable, content) -> {
                NpmFile file = missing.remove(path);
                if (file != null) {
                    files.write(file, content);
                }
            });
        } catch (BadArchiveException e) {
            throw misfit(e.getMessage(), e);
        }
        if (!missing.isEmpty()) {
            throw misfit(missing.keySet().iterator().next() + " is not in its tarball", null);
        }
    }

    private UserException misfit(String what, Exception cause) {
        return new UserException(
                ExitCode.VERIFICATION,
                planned.module().id() + ": " + what + "; the manifest does not fit it: run the release again",
                cause);
    }

    private void placeVendored() throws IOException {
        List<NpmFile> vendored = planned.vendored();
        for (NpmFile file : vendored) {
            Path fetched = downloader.fetch(Originals.vendored(planned, file, 1 + vendored.indexOf(file)));
            try (var content = Files.newInputStream(fetched)) {
                files.write(file, content);
            }
        }
    }
}
