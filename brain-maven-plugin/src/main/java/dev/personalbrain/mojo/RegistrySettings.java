package dev.personalbrain.mojo;

import dev.personalbrain.error.ExitCode;
import dev.personalbrain.error.UserException;
import dev.personalbrain.image.jib.InsecureHosts;
import dev.personalbrain.image.jib.RegistryAccess;
import dev.personalbrain.image.jib.RegistryLimits;
import dev.personalbrain.image.jib.RegistryLogin;
import java.io.File;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What the parameters, Maven's settings and the environment say about registries, as one value.
 *
 * @param mirrors each as {@code registry=mirror}
 * @param seconds how long a registry may be silent; null for the usual time
 */
record RegistrySettings(
        MavenSettings settings,
        Map<String, String> environment,
        boolean allowInsecure,
        List<String> insecure,
        List<String> mirrors,
        File certificates,
        Integer seconds) {
    RegistryAccess access(FromParameter from, ToParameter to) {
        return new RegistryAccess(
                own("<from>", from.auth(), from.credHelper()),
                own("<to>", to.auth(), to.credHelper()),
                settings::server,
                DockerFiles.configurations(environment, Path.of(System.getProperty("user.home"))),
                settings.proxies(environment, System.getProperties()),
                new RegistryMirrors(mirrors, settings.settings().getMirrors()).byRegistry(),
                insecureHosts(),
                authorities(),
                settings.settings().isOffline(),
                limits());
    }

    private InsecureHosts insecureHosts() {
        return new InsecureHosts(
                allowInsecure,
                insecure.stream()
                        .map(host -> RegistryHost.require("<insecureRegistries>", host.trim()))
                        .collect(Collectors.toSet()));
    }

    private static RegistryAccess.Own own(String parameter, AuthParameter auth, String helper) {
        return new RegistryAccess.Own(
                Optional.ofNullable(auth).map(each -> login(parameter + "<auth>", each)), Optional.ofNullable(helper));
    }

    private static RegistryLogin login(String parameter, AuthParameter auth) {
        if (auth.username() == null || auth.password() == null) {
            throw new UserException(
                    ExitCode.CONFIGURATION,
                    parameter + ": " + (auth.username() == null ? "<username>" : "<password>")
                            + " is missing (expected both, or none, to use Maven's settings and Docker's configuration)");
        }
        return new RegistryLogin(parameter, auth.username(), auth.password());
    }

    private Optional<Path> authorities() {
        return Optional.ofNullable(certificates)
                .map(File::toPath)
                .or(() -> variable("BRAIN_CA_CERT"))
                .or(() -> variable("SSL_CERT_FILE"));
    }

    private Optional<Path> variable(String name) {
        return Optional.ofNullable(environment.get(name))
                .filter(text -> !text.isBlank())
                .map(Path::of);
    }

    private RegistryLimits limits() {
        if (seconds == null) {
            return RegistryLimits.DEFAULT;
        }
        if (seconds < 1 || seconds > 86_400) {
            throw new UserException(
                    ExitCode.CONFIGURATION,
                    "<registryTimeout>: '" + seconds + "' is not a number of seconds from 1 to 86400");
        }
        return RegistryLimits.DEFAULT.withSilence(Duration.ofSeconds(seconds));
    }
}
