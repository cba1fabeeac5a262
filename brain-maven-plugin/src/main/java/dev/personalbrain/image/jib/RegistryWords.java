package dev.personalbrain.image.jib;

import dev.personalbrain.error.ExitCode;
import dev.personalbrain.error.UserException;
import dev.personalbrain.image.ImageReference;
import java.util.Optional;

/**
 * Says what a registry would not do, in the words of the pom, with the way out; never a secret.
 *
 * @param parameter {@code from} or {@code to}
 * @param image what the user calls it
 */
record RegistryWords(String parameter, ImageReference image, RegistryAddress address, Logins logins) {
    private static final String INSECURE =
            "the host in <insecureRegistries> (brain.insecureRegistries) where the network is trusted";

    /** @param what it was to do, for people: {@code upload of sha256:…} */
    UserException of(String what, RegistryFailure failure) {
        String text = "<" + parameter + "><image> '" + image + "': " + text(what, failure);
        return new UserException(ExitCode.FETCH, text);
    }

    private String text(String what, RegistryFailure failure) {
        if (failure instanceof RegistryFailure.Insecure insecure) {
            return insecure.host()
                    + (insecure.isForLogin()
                            ? " wants a login, which is not sent there since others could read it"
                            : " speaks http, which is not encrypted")
                    + ": name " + INSECURE;
        }
        if (failure instanceof RegistryFailure.NoRegistry) {
            return address.authority() + " is no registry: it answers with " + said(failure) + " to the " + what
                    + "; check its name and port, and whether this network, or a proxy in it, wants a login in a browser first";
        }
        return failure instanceof RegistryFailure.Connection connection
                ? connection(what, connection)
                : answer(what, (RegistryFailure.Answer) failure);
    }

    private String connection(String what, RegistryFailure.Connection failure) {
        String wayOut = switch (failure.kind()) {
            case UNKNOWN_HOST, UNREACHABLE ->
                "check the registry's name, and where this network has a proxy, configure it in Maven's settings";
            case TIMED_OUT -> "try again later, or raise <registryTimeout> (brain.registryTimeout)";
            case UNTRUSTED ->
                "name a PEM file with the authority's certificate in <caCertificates> (brain.caCertificates), or "
                        + INSECURE;
            case OUT_OF_DATE ->
                "have the registry's certificate renewed, or set this machine's clock right, or name " + INSECURE;
            case MISNAMED ->
                "use a name of the registry that its certificate has, or have it get one for this name, or name "
                        + INSECURE;
            case NO_COMMON_GROUND -> "check that registry and Java have a TLS version and a cipher in common";
            case PROXY ->
                "put the proxy's user and password into Maven's settings, or the host among its <nonProxyHosts>";
            default ->
                "try again, " + kept() + "; where it always ends like this, a proxy or the registry may limit "
                        + (isPull() ? "how large or how long a download is" : "the size of uploads");
        };
        return "no success with registry " + address.authority() + ", " + what + ": " + failure.getMessage() + "; "
                + wayOut;
    }

    private String answer(String what, RegistryFailure.Answer failure) {
        String said = "registry " + address.authority() + " answers " + said(failure) + " to the " + what;
        return switch (failure.status()) {
            case 401 -> said + ": " + (failure.isForKnown() ? forbidden() : unknownUser());
            case 403 -> said + ": " + forbidden();
            case 404 -> said + ": " + missing();
            case 405 -> said + ": it is read-only, or no registry; use another one";
            case 407 -> said + ": put the proxy's user and password into Maven's settings";
            case 413 -> said + ": that is too large for it, or for a proxy before it; raise the limit there";
            case 400, 415, 422 -> said + ": it may not take this format; try the other one of <container><format>";
            case 429 -> said + ", and again later: wait, log in, or use a mirror (<registryMirrors>)";
            case -1 -> said + ": that is no HTTP; check the address";
            default ->
                said + ": "
                        + (failure.retries() > 0
                                ? "it has trouble; try again later, " + kept()
                                : "check that it is a registry");
        };
    }

    private boolean isPull() {
        return parameter.equals("from");
    }

    /** A broken upload or download begins anew with the next build. */
    private String kept() {
        return isPull()
                ? "layers that have arrived whole are kept"
                : "layers that have arrived whole are not sent again";
    }

    private String unknownUser() {
        Optional<RegistryLogin> login = logins.used();
        if (login.isPresent()) {
            return "it refuses the login of " + login.get().source() + "; correct it";
        }
        String asked = logins.silent().isEmpty() ? "" : " (" + String.join(", ", logins.silent()) + " has none)";
        String orNothing = isPull() ? " (or has no such image)" : "";
        return "it wants a login" + orNothing + ", and there is none" + asked + "; run 'docker login "
                + address.authority()
                + "', add a <server> with the id " + address.authority() + " to Maven's settings, or set <" + parameter
                + "><auth>";
    }

    private String forbidden() {
        String as = logins.used().map(login -> "the login of " + login.source()).orElse("somebody without a login");
        String right = isPull() ? "read" : "write";
        return as + " may not " + right + " " + address.repository()
                + " there; ask for the right, or use another login";
    }

    private String missing() {
        return isPull()
                ? "it has that no more; check the name"
                : "it has no repository " + address.repository() + ", and makes none by itself; create it there";
    }

    private String said(RegistryFailure failure) {
        return withoutSecret(failure.getMessage());
    }

    /** The registry's words might repeat what it was told. */
    String withoutSecret(String text) {
        return logins.used()
                .map(RegistryLogin::password)
                .filter(password -> !password.isEmpty())
                .map(password -> text.replace(password, "***"))
                .orElse(text);
    }
}
