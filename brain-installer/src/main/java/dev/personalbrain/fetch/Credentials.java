package dev.personalbrain.fetch;

import dev.personalbrain.error.ExitCode;
import dev.personalbrain.error.UserException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

/**
 * Who we are to which repository. The environment's user or token goes to one host alone; other hosts may have an entry in the
 * netrc file.
 *
 * @param host that the environment's credentials are for; without it they are not sent at all
 * @param own the environment's credentials
 * @param netrc need not exist, unless {@code NETRC} names it
 */
public record Credentials(Optional<HostPattern> host, Optional<Authorization> own, Netrc netrc) {
    private static final String HOST = "BRAIN_REPOSITORY_HOST";
    private static final String TOKEN = "BRAIN_REPOSITORY_TOKEN";

    /** Nobody, anywhere. */
    public static final Credentials NONE = new Credentials(Optional.empty(), Optional.empty(), Netrc.NONE);

    /** Without {@code BRAIN_REPOSITORY_HOST}, the host of the first repository that the user named: never one that a manifest named. */
    static Credentials of(Variables variables, List<Source> named, Properties system) {
        return new Credentials(
                variables.text(HOST).map(Credentials::host).or(() -> firstHost(named)),
                own(variables),
                netrc(variables, system));
    }

    private static Optional<Authorization> own(Variables variables) {
        Optional<Authorization> token = variables.text(TOKEN).map(Credentials::bearer);
        return token.or(() -> variables
                .text("BRAIN_REPOSITORY_USERNAME")
                .map(user ->
                        Authorization.basic(user, variables.values().getOrDefault("BRAIN_REPOSITORY_PASSWORD", ""))));
    }

    private static HostPattern host(String text) {
        if (text.matches(".*[/@\\s].*")) {
            throw new UserException(ExitCode.USAGE, HOST + " is not a host (expected host or host:port, and no URL)");
        }
        return HostPattern.parse(text);
    }

    /** What no header can carry would be refused later, in a message that shows it. */
    private static Authorization bearer(String token) {
        if (!token.matches("[!-~]+")) {
            throw new UserException(
                    ExitCode.USAGE, TOKEN + " is not a token (expected printable ASCII without blanks and line ends)");
        }
        return Authorization.bearer(token);
    }

    private static Optional<HostPattern> firstHost(List<Source> named) {
        return named.stream()
                .filter(Source.Repository.class::isInstance)
                .map(source -> HostPattern.of(((Source.Repository) source).base()))
                .findFirst();
    }

    private static Netrc netrc(Variables variables, Properties system) {
        Optional<String> named = variables.text("NETRC");
        Optional<String> home = variables.text("HOME").or(() -> Optional.ofNullable(system.getProperty("user.home")));
        return named.map(file -> new Netrc(Optional.of(Path.of(file)), true))
                .orElseGet(() -> new Netrc(home.map(folder -> Path.of(folder, ".netrc")), false));
    }

    /** For a URL that a source names; redirects are not this method's business. */
    Optional<Authorization> authorization(URI uri) {
        boolean ours = host.filter(pattern -> pattern.matches(uri)).isPresent();
        return own.filter(secret -> ours).or(() -> netrc.authorization(uri.getHost()));
    }
}
