package dev.personalbrain.fetch;

import dev.personalbrain.checksum.Checksum;
import java.util.List;

/**
 * One file to get.
 *
 * @param name for messages: the module's id
 * @param path relative to each source's base, with {@code /}; never leads out of it
 * @param bytes how many there are; {@link #UNKNOWN} where only their checksum is known
 * @param home for whoever chooses the sources
 */
public record FetchRequest(String name, String path, long bytes, Checksum checksum, Home home) {
    /** A size that nobody has told. */
    public static final long UNKNOWN = -1;

    public FetchRequest {
        boolean leadsOut = path.startsWith("/")
                || path.contains("\\")
                || List.of(path.split("/")).contains("..");
        if (leadsOut || path.isBlank() || path.endsWith("/")) {
            throw new IllegalArgumentException(name + ": '" + path + "' is no path below a repository's base");
        }
    }

    /** One that the repositories have. */
    public FetchRequest(String name, String path, long bytes, Checksum checksum) {
        this(name, path, bytes, checksum, Home.REPOSITORIES);
    }

    /** @param sha256 64 hexadecimal digits, lower case */
    public FetchRequest(String name, String path, long bytes, String sha256) {
        this(name, path, bytes, Checksum.sha256(sha256));
    }

    /** For messages: {@code 12 bytes, SHA-256 ab…}. */
    String expected() {
        return bytes == UNKNOWN ? checksum.toString() : bytes + " bytes, " + checksum;
    }
}
