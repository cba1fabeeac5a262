package dev.personalbrain.install;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;

/** The originals that are being, or have been, fetched: each under its hash, so that none is mistaken for another. */
final class Downloads {
    private Downloads() {}

    static Path file(TargetFolder target, Original original) {
        return target.downloads().resolve(original.sha256()).resolve(original.file());
    }

    /** Deletes what an earlier run has left there for another manifest. */
    static void deleteUnwanted(FolderPlan plan) throws IOException {
        Path downloads = plan.target().downloads();
        if (!Files.isDirectory(downloads)) {
            return;
        }
        Set<String> wanted = plan.originals().stream().map(Original::sha256).collect(Collectors.toSet());
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(downloads)) {
            for (Path folder : folders) {
                if (!wanted.contains(folder.getFileName().toString())) {
                    FileTree.delete(folder);
                }
            }
        }
    }

    /** What has arrived already of the plan's originals. */
    static long bytesThere(FolderPlan plan) throws IOException {
        long sum = 0;
        for (Original original : plan.originals()) {
            Path file = file(plan.target(), original);
            sum += Files.isRegularFile(file) ? Files.size(file) : 0;
        }
        return sum;
    }
}
