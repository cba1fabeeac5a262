package dev.personalbrain.npm;

import dev.personalbrain.checksum.Checksum;
import java.util.Arrays;
import java.util.Base64;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Optional;

/**
 * What a package's tarball must hash to, as lock files and registries have it: {@code sha512-BASE64}. SHA-1 and MD5 are not among the
 * algorithms: they prove nothing any more.
 *
 * @param base64 of the hash, in its one canonical form
 * @see <a href="https://www.w3.org/TR/SRI/">Subresource Integrity</a>
 */
public record Integrity(Algorithm algorithm, String base64) {
    /** Weakest first. */
    public enum Algorithm {
        SHA256(32),
        SHA384(48),
        SHA512(64);

        private final int bytes;

        Algorithm(int bytes) {
            this.bytes = bytes;
        }

        /** {@code sha512}. */
        String prefix() {
            return "sha" + bytes * 8;
        }
    }

    public Integrity {
        if (!isHash(base64, algorithm.bytes)) {
            throw new IllegalArgumentException("not the Base64 of " + algorithm.bytes + " bytes: " + base64);
        }
    }

    /** The strongest of several, separated by blanks; empty where none is of a known algorithm and whole. Options behind a ? are ignored. */
    public static Optional<Integrity> best(String text) {
        return Arrays.stream(text.strip().split("\\s+"))
                .flatMap(each -> one(each).stream())
                .max(Comparator.comparing(Integrity::algorithm));
    }

    public static Integrity of(Algorithm algorithm, byte[] hash) {
        return new Integrity(algorithm, Base64.getEncoder().encodeToString(hash));
    }

    private static Optional<Integrity> one(String text) {
        String hash = text.replaceFirst("\\?.*$", "");
        return Arrays.stream(Algorithm.values())
                .filter(algorithm -> hash.startsWith(algorithm.prefix() + "-"))
                .filter(algorithm -> isHash(hash.substring(algorithm.prefix().length() + 1), algorithm.bytes))
                .map(algorithm -> new Integrity(
                        algorithm, hash.substring(algorithm.prefix().length() + 1)))
                .findFirst();
    }

    private static boolean isHash(String base64, int bytes) {
        try {
            byte[] hash = Base64.getDecoder().decode(base64);
            return hash.length == bytes
                    && Base64.getEncoder().encodeToString(hash).equals(base64);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** The same, for whoever checks bytes against it. */
    public Checksum checksum() {
        return new Checksum(
                "SHA-" + algorithm.bytes * 8,
                HexFormat.of().formatHex(Base64.getDecoder().decode(base64)));
    }

    /** {@code sha512-BASE64}. */
    @Override
    public String toString() {
        return algorithm.prefix() + "-" + base64;
    }
}
