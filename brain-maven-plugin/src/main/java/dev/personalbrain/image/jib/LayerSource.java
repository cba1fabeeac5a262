package dev.personalbrain.image.jib;

import dev.personalbrain.application.FileContent;
import dev.personalbrain.application.ReproducibleTar;
import dev.personalbrain.application.ReproducibleTar.Attributes;
import dev.personalbrain.error.ExitCode;
import dev.personalbrain.error.UserException;
import dev.personalbrain.image.ImageEntry;
import dev.personalbrain.image.ImageLayer;
import dev.personalbrain.image.ImagePlan;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A layer whose files' sizes and checksums are known, and hold: a file that is another one when it is written fails.
 *
 * @param contents by entry path
 */
record LayerSource(ImageLayer layer, Map<String, Expected> contents) {
    private static final int BUFFER_BYTES = 64 * 1024;

    /** @param sha256 64 hexadecimal digits */
    record Expected(long size, String sha256) {}

    /** Reads the files whose checksums are not known yet. */
    static LayerSource of(ImageLayer layer) throws IOException {
        Map<String, Expected> contents = new LinkedHashMap<>();
        for (ImageEntry entry : layer.entries()) {
            if (entry instanceof ImageEntry.File file) {
                FileContent content = file.content();
                contents.put(file.path(), new Expected(content.size(), content.sha256()));
            }
        }
        return new LayerSource(layer, contents);
    }

    /** Says everything that gets into the tar: equal for equal bytes. */
    String key() {
        LayerKey key = new LayerKey();
        layer.entries().forEach(entry -> key.add(entry, contents.get(entry.path())));
        return key.hex();
    }

    void writeTo(OutputStream out) throws IOException {
        OutputStream buffered = new BufferedOutputStream(out, BUFFER_BYTES);
        try (ReproducibleTar tar = new ReproducibleTar(buffered, ImagePlan.ENTRY_TIME, "")) {
            for (ImageEntry entry : layer.entries()) {
                add(entry, tar);
            }
        }
    }

    private void add(ImageEntry entry, ReproducibleTar tar) throws IOException {
        String path = entry.path().substring(1);
        Attributes attributes =
                new Attributes(entry.mode(), entry.owner().user(), entry.owner().group());
        if (entry instanceof ImageEntry.File file) {
            addFile(file, path, attributes, tar);
        } else if (entry instanceof ImageEntry.Link link) {
            tar.link(path, link.target(), attributes);
        } else {
            tar.folder(path, attributes);
        }
    }

    private void addFile(ImageEntry.File file, String path, Attributes attributes, ReproducibleTar tar)
            throws IOException {
        Expected expected = contents.get(file.path());
        String digest = Digests.PREFIX + expected.sha256();
        try (InputStream in = new VerifiedInput(file.content().open(), digest, expected.size(), () -> changed(file))) {
            tar.file(path, attributes, expected.size(), in);
        }
    }

    private static String wrong(FileContent content) {
        if (content instanceof FileContent.OfPinnedFile pinned) {
            return " (" + pinned.file()
                    + ") is not the file that it was when its checksum was taken: delete it, so that it"
                    + " is made or downloaded anew, and run the build again";
        }
        String source = content instanceof FileContent.OfFile file ? " (" + file.file() + ")" : "";
        return source + " changed while the image was made: run the build again, with nothing else writing to it";
    }

    private UserException changed(ImageEntry.File file) {
        return new UserException(
                ExitCode.VERIFICATION, "layer " + layer.name() + ": " + file.path() + wrong(file.content()));
    }
}
