package dev.personalbrain.lock.npmrc;

import dev.personalbrain.error.ExitCode;
import dev.personalbrain.error.UserException;
import dev.personalbrain.fetch.Source;

/** The URL of a registry, as somebody wrote it. */
final class RegistryUrl {
    private RegistryUrl() {}

    /** @param origin where it is written, for messages */
    static Source.Repository parse(String origin, String text) {
        if (text.contains("://") && Source.parse(text) instanceof Source.Repository registry) {
            return registry;
        }
        throw new UserException(
                ExitCode.CONFIGURATION,
                origin + ": is not the URL of a registry (expected one that begins with https:// or http://)");
    }
}
