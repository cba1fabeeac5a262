package dev.personalbrain.lock.npmrc;

import dev.personalbrain.error.ExitCode;
import dev.personalbrain.error.UserException;
import dev.personalbrain.fetch.Authorization;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.stream.Stream;

/** Who we are to which registry: the secrets of npm's configuration, each for a host and the paths below one. No message shows one. */
record Logins(NpmConfig config) {
    /** The secret for the longest path that this URL is below. */
    Optional<Authorization> of(URI url) {
        String key = "//" + host(url) + url.getRawPath();
        while (key.length() > "//".length()) {
            Optional<Authorization> found = at(key);
            if (found.isPresent()) {
                return found;
            }
            key = key.replaceFirst("(?:[^/]+|/)$", "");
        }
        return Optional.empty();
    }

    private static String host(URI url) {
        boolean usual = url.getPort() < 0 || url.getPort() == (url.getScheme().equals("https") ? 443 : 80);
        return url.getHost() + (usual ? "" : ":" + url.getPort());
    }

    private Optional<Authorization> at(String key) {
        refuseClientCertificate(key);
        return secret(key, "_authToken")
                .map(Authorization::bearer)
                .or(() -> secret(key, "_auth").map(pair -> new Authorization("Basic " + pair)))
                .or(() -> secret(key, "username")
                        .flatMap(user -> secret(key, "_password")
                                .map(password -> Authorization.basic(user, decoded(key, password)))));
    }

    private Optional<String> secret(String key, String kind) {
        String name = key + ":" + kind;
        Optional<String> secret = config.text(name);
        secret.filter(text -> text.contains("${")).ifPresent(text -> {
            throw bad(
                    name,
                    "names a variable that is not set (" + text.replaceFirst("^.*?(\\$\\{[^}]*\\}?).*$", "$1")
                            + "); set it, or remove the line");
        });
        if (secret.isPresent() && !secret.get().matches("[ -~]+")) {
            throw bad(name, "holds characters that no header can carry (expected printable ASCII)");
        }
        return secret;
    }

    private static String decoded(String key, String password) {
        try {
            return new String(Base64.getMimeDecoder().decode(password), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw bad(key + ":_password", "is not the Base64 of a password");
        }
    }

    private void refuseClientCertificate(String key) {
        Stream.of("certfile", "keyfile")
                .map(kind -> key + ":" + kind)
                .filter(config::isOn)
                .findFirst()
                .ifPresent(name -> {
                    throw bad(name, "asks for a client's certificate, which is not supported; use a token");
                });
    }

    /** Without the cause, which would repeat the secret. */
    private static UserException bad(String name, String what) {
        return new UserException(ExitCode.CONFIGURATION, "npm's configuration: '" + name + "' " + what);
    }
}
