package dev.personalbrain.engine;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Looks for a text in everything that leaves an engine with an image: layers, configuration, history. */
record ImageSearch(String image) {
    private static final int BLOCK = 1 << 20;

    static ImageSearch of(String image) {
        return new ImageSearch(image);
    }

    /** Fails where the text is in a layer, a name, the configuration or the history. Layers are not compressed in what is read. */
    void requireNone(String text) throws IOException, InterruptedException {
        Process save = new ProcessBuilder("docker", "save", image)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (InputStream tar = save.getInputStream()) {
            if (isIn(tar, text)) {
                throw new AssertionError(image + " holds '" + text + "'");
            }
        }
        if (save.waitFor() != 0) {
            throw new IOException("docker save " + image + " failed");
        }
    }

    /** Also where it lies across two blocks. */
    static boolean isIn(InputStream in, String text) throws IOException {
        String before = "";
        Optional<String> next = next(in);
        while (next.isPresent()) {
            String seen = before + next.get();
            if (seen.contains(text)) {
                return true;
            }
            before = seen.substring(Math.max(0, seen.length() - text.length()));
            next = next(in);
        }
        return false;
    }

    private static Optional<String> next(InputStream in) throws IOException {
        byte[] block = in.readNBytes(BLOCK);
        return block.length == 0 ? Optional.empty() : Optional.of(new String(block, StandardCharsets.ISO_8859_1));
    }
}
