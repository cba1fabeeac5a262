package dev.personalbrain.engine;

import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/** The files of each layer of an image: those, too, that a later layer hides or removes. */
final class LayerFiles {
    private LayerFiles() {}

    /** Their paths, of all layers together. */
    static Set<String> of(String image) throws IOException, InterruptedException {
        Process save = new ProcessBuilder("docker", "save", image)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        Set<String> paths = new TreeSet<>();
        try (TarArchiveInputStream tar = new TarArchiveInputStream(save.getInputStream())) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                if (entry.getName().endsWith("/layer.tar")) {
                    addFiles(tar, paths);
                }
            }
        }
        if (save.waitFor() != 0) {
            throw new IOException("docker save " + image + " failed");
        }
        return paths;
    }

    /** The outer archive goes on to be read. */
    private static void addFiles(InputStream layer, Set<String> paths) throws IOException {
        TarArchiveInputStream tar = new TarArchiveInputStream(layer);
        for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
            if (!entry.isDirectory()) {
                paths.add(entry.getName());
            }
        }
    }
}
