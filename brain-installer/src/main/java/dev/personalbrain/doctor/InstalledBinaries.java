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

/**
 * Reads the headers of an application's native files: those of its modules, and the programs in its folder. Jars stay closed.
 *
 * @param root the application's folder
 * @param modules the one that its modules are installed into
 */
record InstalledBinaries(Path root, Path modules, Manifest manifest, Optional<InstallPlan> plan) {
    List<InstalledBinary> read() throws IOException {
        List<InstalledBinary> found = new ArrayList<>();
        for (Path program : programs()) {
            String name = program.getFileName().toString();
            read(manifest.application().name(), name, program).ifPresent(found::add);
        }
        List<Planned> all = plan.isPresent() ? plan.get().all() : List.of();
        for (Planned planned : all) {
            for (InstalledFile file : planned.files()) {
                read(planned.module().id(), file.path(), modules.resolve(file.path()))
                        .ifPresent(found::add);
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
    private static Optional<InstalledBinary> read(String module, String path, Path file) throws IOException {
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            return Optional.empty();
        }
        try (FileContent content = new FileContent(file)) {
            byte[] head = new byte[NativeBinaries.HEAD_BYTES];
            int length = content.read(0, head, 0, head.length);
            return NativeBinaries.startsLikeNative(head, length)
                    ? Optional.of(new InstalledBinary(module, path, file, NativeBinaries.read(content, path)))
                    : Optional.empty();
        } catch (BinaryFormatException e) {
            return Optional.empty();
        }
    }
}
