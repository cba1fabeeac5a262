package dev.personalbrain.lock.npmrc;

import dev.personalbrain.fetch.Authorization;
import dev.personalbrain.fetch.Source;
import java.net.URI;
import java.util.Optional;

/**
 * Where one package's tarball is.
 *
 * @param base of the registry: ends with {@code /}, holds no credentials
 * @param path below it: {@code "@libsql/client/-/client-0.15.7.tgz"}
 */
public record Remote(URI base, String path, Optional<Authorization> authorization) {
    /** For {@link dev.personalbrain.fetch.FetchSettings#withSources}. */
    public Source.Repository source() {
        return new Source.Repository(base, authorization);
    }
}
