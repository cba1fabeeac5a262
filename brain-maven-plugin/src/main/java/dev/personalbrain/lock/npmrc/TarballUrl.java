package dev.personalbrain.lock.npmrc;

import dev.personalbrain.error.ExitCode;
import dev.personalbrain.error.UserException;
import dev.personalbrain.fetch.Authorization;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/** The URL of a tarball, as a lock file has it. */
final class TarballUrl {
    private TarballUrl() {}

    /** Without what old versions of npm wrote behind a {@code #}. */
    static URI parse(String text) {
        try {
            URI url = new URI(text.replaceFirst("#.*$", ""));
            boolean usable = "https".equals(url.getScheme()) || "http".equals(url.getScheme());
            if (usable && url.getHost() != null && url.getRawUserInfo() == null && url.getRawQuery() == null) {
                return url;
            }
        } catch (URISyntaxException e) {
            throw bad();
        }
        throw bad();
    }

    /** Neither the text nor a cause, which repeats it: it may hold a password or a signature. */
    private static UserException bad() {
        return new UserException(
                ExitCode.CONFIGURATION,
                "a 'resolved' of the lock file is not a tarball's URL (expected https://HOST/PATH, without a user, a password"
                        + " and a '?'); put the registry and its login into .npmrc, and run 'npm install'");
    }

    /** @param usual where registries keep it; elsewhere the last part of the path is the file, and the rest the registry */
    static Remote split(URI url, String usual, Optional<Authorization> authorization) {
        String path = url.getRawPath();
        String file = path.endsWith("/" + usual) ? usual : path.substring(path.lastIndexOf('/') + 1);
        URI base = url.resolve(path.substring(0, path.length() - file.length()));
        return new Remote(base, URI.create("/" + file).getPath().substring(1), authorization);
    }
}
