package dev.personalbrain.engine;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import tools.jackson.jr.ob.JSON;

/** What the layers of an image have in a folder, without what an engine adds when it makes a container. Knows no whiteouts. */
final class LayerContents {
    private final String root;
    private final Map<String, Map<String, ContentEntry>> layers = new HashMap<>();
    /** A layer that the image has twice is in the archive once, and a link for the other. */
    private final Map<String, String> links = new HashMap<>();

    private List<?> manifest = List.of();

    private LayerContents(String root) {
        this.root = root;
    }

    /** @param root a folder's name: {@code app} */
    static Map<String, ContentEntry> of(String image, String root) throws IOException, InterruptedException {
        Process save = new ProcessBuilder("docker", "save", image)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        LayerContents contents = new LayerContents(root);
        try (TarArchiveInputStream tar = new TarArchiveInputStream(save.getInputStream())) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                contents.read(entry, tar);
            }
        }
        if (save.waitFor() != 0) {
            throw new IOException("docker save " + image + " failed");
        }
        return contents.stacked();
    }

    private void read(TarArchiveEntry entry, TarArchiveInputStream tar) throws IOException {
        if (entry.getName().equals("manifest.json")) {
            manifest = JSON.std.listFrom(tar.readAllBytes());
        } else if (entry.isSymbolicLink()) {
            links.put(entry.getName(), entry.getLinkName().replaceFirst("^\\.\\./", ""));
        } else if (entry.getName().endsWith("/layer.tar")) {
            layers.put(entry.getName(), ImageContents.ofTar(tar, root));
        }
    }

    private Map<String, ContentEntry> stacked() {
        Map<String, ContentEntry> contents = new TreeMap<>();
        for (Object layer : (List<?>) ((Map<?, ?>) manifest.get(0)).get("Layers")) {
            contents.putAll(layers.get(links.getOrDefault(layer, (String) layer)));
        }
        return contents;
    }
}
