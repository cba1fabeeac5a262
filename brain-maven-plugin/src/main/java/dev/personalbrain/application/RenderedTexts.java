package dev.personalbrain.application;

import dev.personalbrain.analysis.SealedText;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Keeps the texts that templates were made into, by the template and all values that it was given. Never deletes anything. */
final class RenderedTexts {
    /** To be raised whenever the same template and the same values would give another text. */
    private static final int FORMAT_VERSION = 1;

    private final Path folder;

    RenderedTexts(Path folder) {
        this.folder = folder;
    }

    /** Makes a text that is not known yet. */
    interface Renderer {
        String render() throws IOException;
    }

    /** @param model strings, numbers, booleans, lists and maps */
    String find(byte[] template, Map<String, ?> model, Renderer renderer) throws IOException {
        Path file = folder.resolve(new ModelHash().with(template).with(model).hex() + "-" + FORMAT_VERSION + ".txt");
        Optional<String> text = SealedText.read(file);
        return text.isPresent() ? text.get() : keep(file, renderer.render());
    }

    private static String keep(Path file, String text) {
        try {
            SealedText.write(file, text);
        } catch (IOException e) {
            // No harm: it is made again. Whoever cannot do without the cache says so.
        }
        return text;
    }
}
