package dev.personalbrain.image.jib;

import com.google.cloud.tools.jib.api.Credential;
import com.google.cloud.tools.jib.api.LogEvent;
import com.google.cloud.tools.jib.registry.RegistryAliasGroup;
import com.google.cloud.tools.jib.registry.credentials.CredentialHelperNotFoundException;
import com.google.cloud.tools.jib.registry.credentials.CredentialHelperUnhandledServerUrlException;
import com.google.cloud.tools.jib.registry.credentials.DockerConfigCredentialRetriever;
import com.google.cloud.tools.jib.registry.credentials.DockerCredentialHelper;
import dev.personalbrain.error.ExitCode;
import dev.personalbrain.error.UserException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Who we are to one registry: by the image's own configuration, then Maven's settings, then the files of Docker and Podman with their
 * credential helpers. Looked up once, and only when the registry wants to know.
 */
final class Logins {
    private final RegistryAccess access;
    private final RegistryAccess.Own own;
    private final String registry;
    private final List<String> silent = new ArrayList<>();
    private Optional<RegistryLogin> found;

    Logins(RegistryAccess access, RegistryAccess.Own own, String registry) {
        this.access = access;
        this.own = own;
        this.registry = registry;
    }

    /** @throws UserException where a source that the user named cannot be used */
    synchronized Optional<RegistryLogin> find() {
        if (found == null) {
            found = own.login()
                    .or(() -> own.helper().map(this::helped))
                    .or(this::server)
                    .or(this::configured);
        }
        return found;
    }

    /** Whom the registry knows us as, as far as it has wanted to know. */
    synchronized Optional<RegistryLogin> used() {
        return found == null ? Optional.empty() : found;
    }

    /** Sources that were to know this registry, and gave nothing: for people. */
    synchronized List<String> silent() {
        return List.copyOf(silent);
    }

    private RegistryLogin helped(String helper) {
        Path path = Path.of(helper.contains("/") || helper.contains("\\") ? helper : "docker-credential-" + helper);
        try {
            return login("<credHelper> " + path, new DockerCredentialHelper(registry, path).retrieve());
        } catch (CredentialHelperNotFoundException e) {
            throw unusable("<credHelper> '" + helper + "': there is no program " + path + " (expected on the PATH)", e);
        } catch (CredentialHelperUnhandledServerUrlException | IOException e) {
            throw unusable("<credHelper> '" + helper + "': " + path + " has no login for " + registry, e);
        }
    }

    private Optional<RegistryLogin> server() {
        List<String> names = RegistryAliasGroup.getAliasesGroup(registry);
        return Stream.concat(names.stream(), names.stream().map(name -> name.replaceFirst(":[0-9]+$", "")))
                .flatMap(id -> access.servers().find(id).stream())
                .findFirst();
    }

    private Optional<RegistryLogin> configured() {
        return access.configurations().stream()
                .flatMap(file -> configured(file).stream())
                .findFirst();
    }

    private Optional<RegistryLogin> configured(Path file) {
        try {
            return DockerConfigCredentialRetriever.create(registry, file)
                    .retrieve(event -> note(file, event))
                    .map(credential -> login(file.toString(), credential));
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException e) {
            throw unusable(file + ": cannot be read as a Docker configuration (expected JSON with \"auths\")", e);
        }
    }

    /** A warning says that a helper was asked in vain. Its words may repeat what the helper said, which may be a secret. */
    private void note(Path file, LogEvent event) {
        String text = "the credential helper of " + file;
        if (event.getLevel() == LogEvent.Level.WARN && !silent.contains(text)) {
            silent.add(text);
        }
    }

    private static RegistryLogin login(String source, Credential credential) {
        return new RegistryLogin(source, credential.getUsername(), credential.getPassword());
    }

    /** Not with the cause, whose message may hold a secret. */
    private static UserException unusable(String message, Exception cause) {
        UserException exception = new UserException(ExitCode.CONFIGURATION, message);
        exception.setStackTrace(cause.getStackTrace());
        return exception;
    }
}
