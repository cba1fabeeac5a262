package dev.personalbrain.checksum;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;

/**
 * The checksum that some bytes are expected to have.
 *
 * @param algorithm as the JDK names it: {@code SHA-256}, {@code SHA-384}, {@code SHA-512}
 * @param hex hexadecimal digits, lower case
 */
public record Checksum(String algorithm, String hex) {
    private static final String SHA256 = "SHA-256";

    public static Checksum sha256(String hex) {
        return new Checksum(SHA256, hex);
    }

    public Digest digest() {
        return new Digest(algorithm);
    }

    /** Whether a file has it. */
    public boolean matches(Path file) throws IOException {
        Digest digest = digest();
        digest.update(file);
        return digest.hex().equals(hex);
    }

    /** The same bytes' other checksum. */
    public Checksum with(String actual) {
        return new Checksum(algorithm, actual);
    }

    /** As people compare it: SHA-256 in hexadecimal digits, others as npm's lock files have them. */
    @Override
    public String toString() {
        return algorithm.equals(SHA256)
                ? algorithm + " " + hex
                : algorithm.replace("-", "").toLowerCase(Locale.ROOT) + "-"
                        + Base64.getEncoder().encodeToString(HexFormat.of().parseHex(hex));
    }
}
