package dev.personalbrain.image.jib;

import dev.personalbrain.checksum.Sha256;
import dev.personalbrain.image.ImageEntry;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** A checksum over everything that gets into a layer. Each value comes with its length, so that no two lists of values are the same. */
final class LayerKey {
    /** To be raised whenever the same entries would give other bytes. */
    private static final String FORMAT_VERSION = "1";

    private final Sha256 sha256 = new Sha256();

    LayerKey() {
        add(FORMAT_VERSION);
    }

    /** @param content null for a folder or a link */
    void add(ImageEntry entry, LayerSource.Expected content) {
        add(entry.path());
        add(Integer.toString(entry.mode()));
        add(entry.owner().toString());
        if (entry instanceof ImageEntry.File) {
            add("file");
            add(Long.toString(content.size()));
            add(content.sha256());
        } else if (entry instanceof ImageEntry.Link link) {
            add("link");
            add(link.target());
        } else {
            add("folder");
        }
    }

    String hex() {
        return sha256.hex();
    }

    private void add(String value) {
        byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
        byte[] length = ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array();
        sha256.update(length, 0, length.length);
        sha256.update(bytes, 0, bytes.length);
    }
}
