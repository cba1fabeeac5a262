package dev.personalbrain.analysis;

import dev.personalbrain.checksum.Sha256;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Collection;

/** The name of something in the cache: a checksum over what it was made from. No two lists of values give the same one. */
public final class CacheKey {
    private final Sha256 sha256 = new Sha256();

    /** @param version to be raised whenever the same values would give another result */
    public CacheKey(int version) {
        add(Integer.toString(version));
    }

    public CacheKey add(String value) {
        byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
        byte[] length = ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array();
        sha256.update(length, 0, length.length);
        sha256.update(bytes, 0, bytes.length);
        return this;
    }

    /** In the collection's order. */
    public CacheKey add(Collection<String> values) {
        add(Integer.toString(values.size()));
        values.forEach(this::add);
        return this;
    }

    /** 64 hexadecimal digits. */
    public String hex() {
        return sha256.hex();
    }
}
