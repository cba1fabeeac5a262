package dev.personalbrain.application;

import dev.personalbrain.checksum.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The SHA-256 of a template's values. Two models have the same one only where they are equal: each value is preceded by its kind and
 * length. In which order a map has its keys does not count.
 */
final class ModelHash {
    private final Sha256 sha256 = new Sha256();

    ModelHash with(byte[] bytes) {
        return add('b', bytes);
    }

    /** @param value a string, number, boolean, or a list or map of such */
    ModelHash with(Object value) {
        if (value instanceof Map<?, ?> map) {
            return withMap(map);
        }
        if (value instanceof List<?> list) {
            size('l', list.size());
            list.forEach(each -> with(each));
            return this;
        }
        return add(value instanceof String ? 's' : 'v', value.toString().getBytes(StandardCharsets.UTF_8));
    }

    String hex() {
        return sha256.hex();
    }

    private ModelHash withMap(Map<?, ?> map) {
        size('m', map.size());
        new TreeMap<>(map).forEach((key, value) -> with(key).with(value));
        return this;
    }

    private ModelHash add(char kind, byte[] bytes) {
        size(kind, bytes.length);
        sha256.update(bytes, 0, bytes.length);
        return this;
    }

    private void size(char kind, int size) {
        byte[] head = (kind + Integer.toString(size) + " ").getBytes(StandardCharsets.US_ASCII);
        sha256.update(head, 0, head.length);
    }
}
