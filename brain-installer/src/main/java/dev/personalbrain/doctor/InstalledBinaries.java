package dev.personalbrain.doctor;

import dev.personalbrain.binary.BinaryFormatException;
import dev.personalbrain.binary.FileContent;
import dev.personalbrain.binary.NativeBinaries;
import dev.personalbrain.install.InstallPlan;
import dev.personalbrain.install.InstalledFile;
import dev.personalbrain.install.Planned;
import dev.personalbrain.manifest.Manifest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads the headers of an application's native files: those of its modules, and the programs beside them. Jars stay closed. */
record InstalledBinaries(Path root, Manifest manifest, Optional<InstallPlan> plan) {
    List<InstalledBinary> read() throws IOException {
        List<InstalledBinary> found = new ArrayList<>();
        for (Path program : programs()) {
            read(manifest.application().name(), program.getFileName().toString())
                    .ifPresent(found::add);
        }
        List<Planned> modules = plan.isPresent() ? plan.get().all() : List.of();
        for (Planned planned : modules) {
            for (InstalledFile file : planned.files()) {
                read(planned.module().id(), file.path()).ifPresent(found::add);
            }
        }
        return found;
    }

    private List<Path> programs() throws IOException {
        try (Stream<Path> files = Files.list(root)) {
            return files.sorted().toList();
        }
    }

    /** A damaged one is no native file here: that it is damaged, its hash tells. */
    private Optional<InstalledBinary> read(String module, String path) throws IOException {
        Path file = root.resolve(path);
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            return Optional.empty();
        }
        try (FileContent content = new FileContent(file)) {
            byte[] head = new byte[NativeBinaries.HEAD_BYTES];
            int length = content.read(0, head, 0, head.length);
            return NativeBinaries.startsLikeNative(head, length)
                    ? Optional.of(new InstalledBinary(module, path, NativeBinaries.read(content, path)))
                    : Optional.empty();
        } catch (BinaryFormatException e) {
            return Optional.empty();
        }
    }
}
