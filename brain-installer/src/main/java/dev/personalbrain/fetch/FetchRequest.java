package dev.personalbrain.fetch;

import java.util.List;

/**
 * One file to get.
 *
 * @param name for messages: the module's id
 * @param path relative to each source's base, with {@code /}; never leads out of it
 * @param sha256 64 hexadecimal digits, lower case
 */
public record FetchRequest(String name, String path, long bytes, String sha256) {
    public FetchRequest {
        boolean leadsOut = path.startsWith("/")
                || path.contains("\\")
                || List.of(path.split("/")).contains("..");
        if (leadsOut || path.isBlank() || path.endsWith("/")) {
            throw new IllegalArgumentException(name + ": '" + path + "' is no path below a repository's base");
        }
    }
}
