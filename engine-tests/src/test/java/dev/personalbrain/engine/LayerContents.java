package dev.personalbrain.engine;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import tools.jackson.jr.ob.JSON;

/** What the layers of an image have in a folder, without what an engine adds when it makes a container. */
final class LayerContents {
    /** Before the name of a file that a layer takes away; the longer one, alone, for all that lower layers have in a folder. */
    private static final String WHITEOUT = ".wh.";

    private static final String OPAQUE = WHITEOUT + WHITEOUT + ".opq";

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
            stack(layers.get(links.getOrDefault(layer, (String) layer)), contents);
        }
        return contents;
    }

    private static void stack(Map<String, ContentEntry> layer, Map<String, ContentEntry> contents) {
        layer.keySet().stream().filter(LayerContents::isWhiteout).forEach(path -> takeAway(path, contents));
        layer.forEach((path, entry) -> {
            if (!isWhiteout(path)) {
                contents.put(path, entry);
            }
        });
    }

    private static void takeAway(String whiteout, Map<String, ContentEntry> contents) {
        int name = whiteout.lastIndexOf('/') + 1;
        boolean opaque = whiteout.substring(name).equals(OPAQUE);
        String gone = opaque
                ? whiteout.substring(0, name)
                : whiteout.substring(0, name) + whiteout.substring(name + WHITEOUT.length());
        contents.keySet().removeIf(path -> path.startsWith(opaque ? gone : gone + "/") || path.equals(gone));
    }

    private static boolean isWhiteout(String path) {
        return path.startsWith(WHITEOUT, path.lastIndexOf('/') + 1);
    }
}
