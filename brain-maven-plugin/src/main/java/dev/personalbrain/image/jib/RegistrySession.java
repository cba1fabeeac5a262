package dev.personalbrain.image.jib;

import dev.personalbrain.error.UserException;
import java.io.IOException;
import java.util.List;

/** Asks one repository's registry as the user, again where that helps, and says in the user's words what it would not do. */
final class RegistrySession {
    private final Endpoints endpoints;
    private final RegistryAddress address;
    private final RegistryWords words;
    private final Retries retries;
    private final Admission own;
    private final String actions;

    /** @param actions {@code pull} or {@code pull,push} */
    RegistrySession(
            Endpoints endpoints, RegistryAddress address, RegistryWords words, Retries retries, String actions) {
        this.endpoints = endpoints;
        this.address = address;
        this.words = words;
        this.retries = retries;
        this.actions = actions;
        this.own = admission(List.of(scope(address.repository(), actions)));
    }

    RegistryAddress address() {
        return address;
    }

    /** Once; whatever it answers. */
    RegistryReply send(RegistryRequest request) throws IOException {
        return own.send(request);
    }

    /** Once, with the right to read from another repository of this registry as well. */
    RegistryReply sendReading(String repository, RegistryRequest request) throws IOException {
        return admission(List.of(scope(address.repository(), actions), scope(repository, "pull")))
                .send(request);
    }

    /** @param path behind the repository's name: {@code blobs/uploads/} */
    RegistryRequest request(String method, String path) {
        return RegistryRequest.of(method, "/v2/" + address.repository() + "/" + path);
    }

    /**
     * @param what for people: {@code upload of sha256:…}
     * @throws UserException where the attempts have failed
     */
    <T> T call(String what, Retries.Attempt<T> attempt) throws IOException {
        try {
            return retries.run(named(what), attempt);
        } catch (RegistryFailure e) {
            throw words.of(what, e);
        }
    }

    /** A stream from the first byte to the last, whatever breaks in between. */
    ResumingStream stream(String what, ResumingStream.Source source) {
        return new ResumingStream(source, (failure, failures) -> pause(what, failure, failures));
    }

    private void pause(String what, RegistryFailure failure, int failures) throws IOException {
        try {
            retries.pause(named(what), failure, failures);
        } catch (RegistryFailure e) {
            throw words.of(what, e);
        }
    }

    /** For whoever asks several registries. */
    private String named(String what) {
        return address.authority() + ", " + what;
    }

    private Admission admission(List<String> scopes) {
        return new Admission(endpoints, address.authority(), words.logins(), scopes);
    }

    private static String scope(String repository, String rights) {
        return "repository:" + repository + ":" + rights;
    }
}
