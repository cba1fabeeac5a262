package dev.personalbrain.fetch;

import java.nio.file.Path;

/** Gets files, whole and verified, from the first source that delivers the right bytes. */
public interface Fetcher {
    /**
     * Writes the request's bytes to {@code target}, a file that need not exist; resumes a partial file that an earlier try left there.
     * Returns only once size and SHA-256 are right.
     *
     * @throws dev.personalbrain.error.UserException FETCH or VERIFICATION, naming the module, the URL, what was expected and the way out
     */
    void fetch(FetchRequest request, Path target, FetchListener listener);
}
