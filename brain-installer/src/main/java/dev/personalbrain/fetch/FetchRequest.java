package dev.personalbrain.fetch;

/**
 * One file to get.
 *
 * @param name for messages: the module's id
 * @param path relative to each source's base, with {@code /}
 */
public record FetchRequest(String name, String path, long bytes, String sha256) {}
