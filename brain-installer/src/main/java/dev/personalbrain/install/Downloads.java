package dev.personalbrain.install;

import dev.personalbrain.manifest.Installation;
import dev.personalbrain.manifest.NativeModule;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;

/** The originals that are being, or have been, fetched: each under its hash, so that none is mistaken for another. */
final class Downloads {
    private Downloads() {}

    static Path file(TargetFolder target, NativeModule module, Installation installation) {
        return target.downloads().resolve(module.sha256()).resolve(installation.file());
    }

    /** Deletes what an earlier run has left there for another manifest. */
    static void deleteUnwanted(TargetFolder target, InstallPlan plan) throws IOException {
        if (!Files.isDirectory(target.downloads())) {
            return;
        }
        Set<String> wanted = plan.modules().stream()
                .map(planned -> planned.module().sha256())
                .collect(Collectors.toSet());
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(target.downloads())) {
            for (Path folder : folders) {
                if (!wanted.contains(folder.getFileName().toString())) {
                    FileTree.delete(folder);
                }
            }
        }
    }

    /** What has arrived already of the plan's originals. */
    static long bytesThere(TargetFolder target, InstallPlan plan) throws IOException {
        long sum = 0;
        for (PlannedModule planned : plan.modules()) {
            Path file = file(target, planned.module(), planned.installation());
            sum += Files.isRegularFile(file) ? Files.size(file) : 0;
        }
        return sum;
    }
}
