package dev.personalbrain.fetch;

import dev.personalbrain.error.ExitCode;
import dev.personalbrain.error.UserException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The netrc file, read when a host asks for it. Its permissions are not judged, as curl does not.
 *
 * @param required whether its absence is an error
 */
record Netrc(Optional<Path> file, boolean required) {
    static final Netrc NONE = new Netrc(Optional.empty(), false);

    Optional<Authorization> authorization(String host) {
        return file.filter(path -> required || Files.isReadable(path))
                .flatMap(path -> NetrcEntry.find(NetrcEntry.parse(read(path)), HostPattern.plain(host)))
                .map(entry -> Authorization.basic(entry.login(), entry.password()));
    }

    private static String read(Path path) {
        try {
            return new String(Files.readAllBytes(path), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UserException(
                    ExitCode.USAGE,
                    "NETRC: '" + path + "' cannot be read (expected a netrc file; unset NETRC if there is none)",
                    e);
        }
    }
}
