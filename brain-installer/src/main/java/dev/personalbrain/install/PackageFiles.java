package dev.personalbrain.install;

import dev.personalbrain.manifest.NpmFile;
import dev.personalbrain.npm.UnixShebang;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** Writes the files of one npm module, each into all of its folders, with the size and SHA-256 that the manifest says. */
final class PackageFiles {
    private static final int BUFFER = 64 * 1024;

    private final TargetFolder target;
    private final PlannedPackage planned;
    private final byte[] buffer = new byte[BUFFER];

    PackageFiles(TargetFolder target, PlannedPackage planned) {
        this.target = target;
        this.planned = planned;
    }

    /** @throws dev.personalbrain.error.UserException VERIFICATION where it comes out as something else */
    void write(NpmFile file, InputStream content) throws IOException {
        List<Path> places = planned.installation().folders().stream()
                .map(folder -> target.tree().resolve(folder).resolve(file.path()))
                .toList();
        writeFirst(file, file.unixShebang() ? UnixShebang.of(content) : content, places.get(0));
        for (Path place : places.subList(1, places.size())) {
            Durable.createFolder(place.getParent());
            Files.copy(places.get(0), place, StandardCopyOption.COPY_ATTRIBUTES);
        }
    }

    private void writeFirst(NpmFile file, InputStream content, Path place) throws IOException {
        Durable.createFolder(place.getParent());
        String owner = planned.module().id();
        try (PinnedFile pinned = new PinnedFile(owner, file.path(), place, file.bytes(), file.sha256())) {
            for (int count = content.read(buffer); count >= 0; count = content.read(buffer)) {
                pinned.write(buffer, 0, count);
            }
            pinned.check();
        }
        Durable.setFileMode(place, file.executable());
    }
}
